package org.suoma.app.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.language.InterfaceString;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.language.SpokenPiece;
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
  void aNumberIsSaidBetweenTheWordsAroundIt() {
    InterfaceString count = catalog.worded("共 {0} 条").orElseThrow();

    Recordings said = voices(Map.of()).of(count, List.of(12));

    assertThat(said.zh().stream().map(Voice.Clip::path))
        .containsExactly(path("共"), path("十"), path("二"), path("条"));
    assertThat(said.ii()).isEmpty();
  }

  @Test
  void whatIsPutInMayBeADayATextOrAWordingOfTheKiosk() {
    InterfaceString source = catalog.worded("来源：{0}（截至 {1}）").orElseThrow();
    Text text = spoken("县民政局");

    assertThat(voices(Map.of()).of(source, List.of(text, DAY)).zh().stream().map(Voice.Clip::path))
        .startsWith(path("来源"), path("县民政局"), path("截至"), path("二"))
        .endsWith(path("日"), path("星期四"));
    assertThat(voices(Map.of()).of(source, List.of("首页", DAY)).zh().stream().map(Voice.Clip::path))
        .startsWith(path("来源"), path("首页"), path("截至"));
  }

  @Test
  void aSentenceIsSilentIfOneOfItsPiecesIs() {
    InterfaceString count = catalog.worded("共 {0} 条").orElseThrow();
    Voice nobody = new Voice(null, null);

    assertThat(voices(Map.of("条", nobody)).of(count, List.of(12)).isEmpty()).isTrue();
    assertThat(voices(Map.of("十", nobody)).of(count, List.of(12)).isEmpty()).isTrue();
    assertThat(voices(Map.of("十", nobody)).of(count, List.of(2)).isEmpty()).isFalse();
    for (Object unsaid : List.of(-1, NumberWords.MAX + 1L, 2.5, "没有录过的名字", Text.han("没有录过"))) {
      assertThat(voices(Map.of()).of(count, List.of(unsaid)).isEmpty()).isTrue();
    }
  }

  @Test
  void aPartWhoseWordingHasChangedIsSilent() {
    InterfaceString count = catalog.worded("共 {0} 条").orElseThrow();
    InterfaceString part = SpokenPiece.parts(count).get(1);
    Map<String, Text> strings = new HashMap<>(recorded(Map.of()));
    strings.put(part.id(), spoken("件"));

    assertThat(
            new RecordedVoices(catalog::worded, new InterfaceTranslations(strings), path -> true)
                .of(count, List.of(12))
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
    return new RecordedVoices(
        catalog::worded, new InterfaceTranslations(recorded(otherwise)), hasFile);
  }

  /** Everything that can be recorded. */
  private Map<String, Text> recorded(Map<String, Voice> otherwise) {
    Map<String, Text> strings = new HashMap<>();
    List<InterfaceString> all = new ArrayList<>(catalog.strings());
    all.addAll(catalog.spokenParts());
    for (InterfaceString string : all) {
      Voice voice = otherwise.get(string.zh());
      strings.put(
          string.id(), voice == null ? spoken(string.zh()) : new Text(string.zh(), null, voice));
    }
    return strings;
  }

  private static Text spoken(String zh) {
    return new Text(zh, null, new Voice(new Voice.Clip(path(zh), "合成示例音", true), null));
  }

  private static String path(String zh) {
    return "media/voice/" + zh.hashCode() + ".mp3";
  }
}
