package org.suoma.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.trust.ContentError;

class CatalogueTest {

  private final Catalogue catalogue = Catalogue.ofThisVersion();

  @Test
  void everyEventHasAnIdOfItsOwnAndASentence() {
    assertThat(catalogue.all()).hasSizeGreaterThan(80);
    assertThat(catalogue.all())
        .allSatisfy(
            kind -> {
              assertThat(kind.id()).matches("[ASGC][0-9]{3}");
              assertThat(kind.happened()).endsWith("。");
            });
  }

  @Test
  void everyFactStandsInTheSentenceAndNothingElseDoes() {
    for (EventKind kind : catalogue.all()) {
      List<String> named =
          Pattern.compile("\\{(.*?)}")
              .matcher(kind.happened())
              .results()
              .map(place -> place.group(1))
              .toList();
      assertThat(named)
          .as(kind.id())
          .containsExactlyInAnyOrderElementsOf(kind.facts().stream().map(FactType::name).toList());
    }
  }

  @Test
  void whatAPersonHasToDoIsSaidForEveryFault() {
    assertThat(catalogue.all())
        .filteredOn(kind -> kind.severity() == Severity.FAULT)
        .allSatisfy(kind -> assertThat(kind.advice()).as(kind.id()).isNotEmpty());
  }

  /** What residents write are texts: no way leads from one into an event. */
  @Test
  void noTextCanBecomePartOfAnEvent() {
    for (EventKind kind : catalogue.all()) {
      assertThat(FactType.all()).as(kind.id()).containsAll(kind.facts());
    }
    Stream<Class<?>> makers =
        Stream.concat(
            Stream.of(
                Happening.class,
                FactType.class,
                EventKind.class,
                EventKind.Plain.class,
                EventKind.One.class,
                EventKind.Two.class),
            Catalogue.PARTS.stream());
    makers
        .flatMap(
            type ->
                Stream.<Executable>concat(
                    Arrays.<Constructor<?>>stream(type.getDeclaredConstructors()),
                    Arrays.stream(type.getDeclaredMethods())))
        .filter(maker -> Modifier.isPublic(maker.getModifiers()))
        .filter(maker -> !maker.isSynthetic())
        .filter(maker -> !List.of("isWritten", "words").contains(maker.getName()))
        .filter(
            maker -> !(maker.getDeclaringClass() == FactType.class && maker.getName().equals("of")))
        .forEach(
            maker ->
                assertThat(maker.getParameterTypes())
                    .as(maker.toString())
                    .doesNotContain(String.class, CharSequence.class));
    assertThat(
            Stream.of("device", "code", "failure", "number", "seconds", "version", "file")
                .map(name -> FactType.of(name).orElseThrow())
                .filter(type -> type.isWritten("罗阿依")))
        .isEmpty();
  }

  @Test
  void numbersAreTooShortForTelephonesAndPersons() {
    assertThat(FactType.NUMBER.write(13_800_138_000L)).isEqualTo("999999999");
    assertThat(FactType.COUNT.isWritten("13800138000")).isFalse();
    assertThat(FactType.LASTED.write(Duration.ofSeconds(-7))).isEqualTo("7");
  }

  @Test
  void longNumbersAndStrangeLettersAreStruckOutOfFiles() {
    assertThat(FactType.FILE.write(Path.of("/var/lib/suoma/outbox/34052419800101001X.json")))
        .isEqualTo("outbox/#.json");
    assertThat(FactType.FILE.write(Path.of("entries/罗阿依 13800138000"))).isEqualTo("entries/#####");
    assertThat(FactType.FILE.isWritten(FactType.FILE.write(Path.of("/")))).isTrue();
  }

  @Test
  void aFailureIsItsClassAndNeverItsMessage() {
    assertThat(FactType.FAILURE.write(new IllegalStateException("罗阿依")))
        .isEqualTo("IllegalStateException");
    assertThat(
            FactType.FAILURE.write(
                new IllegalStateException("罗阿依") {
                  private static final long serialVersionUID = 1L;
                }))
        .isEqualTo("Throwable");
  }

  @Test
  void aFailureIsReadInPlainWordsAndItsClassStandsBehindThem() {
    assertThat(FactType.FAILURE.words("NoSuchFileException")).isEqualTo("文件不在，NoSuchFileException");
    assertThat(FactType.FAILURE.words("NullPointerException"))
        .isEqualTo("程序出错，NullPointerException");
    assertThat(FailureWords.names()).allMatch(FactType.FAILURE::isWritten);
  }

  @Test
  void codesOfContentAndSubmissionsHaveWords() {
    assertThat(Stream.concat(Stream.of(ContentError.values()), Stream.of(SubmissionError.values())))
        .allSatisfy(code -> assertThat(CodeWords.has(code.name())).as(code.name()).isTrue());
  }

  @Test
  void aSentenceIsReadWithItsFacts() {
    assertThat(
            DeviceKinds.DEVICE_FAILS.happened(
                DeviceKinds.DEVICE_FAILS
                    .of(KioskDevice.RECEIPT_PRINTER, SubmissionError.DISK_FULL)
                    .facts()))
        .isEqualTo("小票打印机不能用：磁盘满了（DISK_FULL）。");
    assertThat(GuardKinds.SILENT.happened(GuardKinds.SILENT.of(Duration.ofHours(5)).facts()))
        .contains("运行 5 小时后没有反应");
  }
}
