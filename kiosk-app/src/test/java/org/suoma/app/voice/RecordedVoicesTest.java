package org.suoma.app.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.language.InterfaceString;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.Text;
import org.suoma.content.model.Voice;

class RecordedVoicesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  private final InterfaceCatalog catalog = InterfaceCatalog.bundled();

  @ParameterizedTest
  @CsvSource({
    "0, 零",
    "7, 七",
    "10, 十",
    "12, 十二",
    "20, 二十",
    "45, 四十五",
    "100, 一百",
    "105, 一百零五",
    "112, 一百一十二",
    "1000, 一千",
    "1005, 一千零五",
    "1050, 一千零五十",
    "9999, 九千九百九十九",
    "10000, 一万",
    "10010, 一万零一十",
    "12345, 一万二千三百四十五",
    "100000, 十万",
    "120000, 十二万",
    "100500, 十万零五百",
    "99999999, 九千九百九十九万九千九百九十九"
  })
  void numbersAreSaidAsPeopleSayThem(int number, String words) {
    assertThat(String.join("", NumberWords.ofNumber(number))).isEqualTo(words);
  }

  @Test
  void aNumberBeyondTheWordsIsRefused() {
    assertThatThrownBy(() -> NumberWords.ofNumber(NumberWords.MAX + 1))
        .hasMessageContaining("100000000");
  }

  @Test
  void everyWordOfADateStandsInTheCatalogToBeRecorded() {
    for (LocalDate day = DAY; day.isBefore(DAY.plusYears(1)); day = day.plusDays(1)) {
      assertThat(NumberWords.ofDay(day)).allMatch(word -> catalog.worded(word).isPresent());
    }
  }

  @Test
  void aDateIsPutTogetherFromItsWords() {
    Recordings said = voices(Map.of()).of(DAY);

    assertThat(said.zh().stream().map(Voice.Clip::path))
        .startsWith(path("二"), path("零"), path("二"), path("六"), path("年"), path("十"))
        .endsWith(path("日"), path("星期四"));
    assertThat(said.ii()).isEmpty();
  }

  @Test
  void aDateIsSilentIfOneWordIsMissing() {
    assertThat(voices(Map.of("星期四", new Voice(null, null))).of(DAY).isEmpty()).isTrue();
  }

  @Test
  void aStringIntoWhichSomethingIsPutIsSilentEvenIfItWasRecorded() {
    InterfaceString count = catalog.worded("共 {0} 条").orElseThrow();

    assertThat(
            new RecordedVoices(
                    catalog::worded,
                    new InterfaceTranslations(Map.of(count.id(), spoken(count.zh()))),
                    path -> true)
                .of(count)
                .isEmpty())
        .isTrue();
  }

  @Test
  void aClipThatTheReleaseLacksIsSilent() {
    assertThat(voices(Map.of(), path -> !path.equals(path("月"))).of(DAY).isEmpty()).isTrue();
  }

  private RecordedVoices voices(Map<String, Voice> otherwise) {
    return voices(otherwise, path -> true);
  }

  private RecordedVoices voices(Map<String, Voice> otherwise, Predicate<String> hasFile) {
    Map<String, Text> strings = new HashMap<>();
    for (InterfaceString string : catalog.strings()) {
      Voice voice = otherwise.get(string.zh());
      strings.put(
          string.id(), voice == null ? spoken(string.zh()) : new Text(string.zh(), null, voice));
    }
    return new RecordedVoices(catalog::worded, new InterfaceTranslations(strings), hasFile);
  }

  private static Text spoken(String zh) {
    return new Text(zh, null, new Voice(new Voice.Clip(path(zh), "合成示例音", true), null));
  }

  private static String path(String zh) {
    return "media/voice/" + zh.hashCode() + ".mp3";
  }
}
