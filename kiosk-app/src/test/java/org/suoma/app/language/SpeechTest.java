package org.suoma.app.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suoma.app.session.Visit;
import org.suoma.app.voice.Recordings;
import org.suoma.app.voice.Voices;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.Review;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Text;

/** The Yi is CLDR's; where a wording has none, that of another stands for it. */
class SpeechTest {

  private static final Review REVIEW = new Review("译审", LocalDate.of(2026, 11, 1));
  private static final SourcedYi REVIEWED = new SourcedYi("ꆈꌠꉙ", "CLDR", "Unicode-3.0", REVIEW);
  private static final SourcedYi DRAFT = SourcedYi.draft("ꍏꇩꉙ", "CLDR", "Unicode-3.0");
  private static final SourcedYi PATTERN = new SourcedYi("ꅇꉙ: {0}", "CLDR", "Unicode-3.0", REVIEW);

  private final KioskWords words = new KioskWords(InterfaceCatalog.bundled());

  @Test
  void saysHanAloneToWhoWantsHan() {
    assertThat(speech(Visit.Language.HAN, true).say("首页"))
        .isEqualTo(new Said(List.of(han("首页")), List.of(), false, true, Recordings.none()));
  }

  @Test
  void saysReviewedYiAlone() {
    assertThat(speech(Visit.Language.YI, false).say("首页"))
        .isEqualTo(
            new Said(
                List.of(),
                List.of(new Piece(Piece.Kind.YI, "ꆈꌠꉙ")),
                false,
                true,
                Recordings.none()));
  }

  @Test
  void fallsBackToHanAndTellsSo() {
    Said said = speech(Visit.Language.YI, false).say("结束使用");

    assertThat(said.han()).containsExactly(han("结束使用"));
    assertThat(said.hasFallback()).isTrue();
  }

  @Test
  void showsADraftOnlyWhereTheCountyWantsDrafts() {
    assertThat(speech(Visit.Language.YI, false).say("返回").hasFallback()).isTrue();

    Said shown = speech(Visit.Language.YI, true).say("返回");
    assertThat(shown.lines()).containsExactly("ꍏꇩꉙ");
    assertThat(shown.hasDraft()).isTrue();
  }

  @Test
  void treatsTheCountysTextsLikeItsOwn() {
    Text text = new Text("中文", DRAFT, null);

    assertThat(speech(Visit.Language.YI, false).text(text).lines()).containsExactly("中文");
    assertThat(speech(Visit.Language.YI, true).text(text).lines()).containsExactly("ꍏꇩꉙ");
    assertThat(speech(Visit.Language.BOTH, true).text(text).lines()).containsExactly("中文", "ꍏꇩꉙ");
  }

  @Test
  void tellsHanApartThatWasPutIntoYi() {
    Said said = speech(Visit.Language.YI, false).say("来源：{0}", "索玛县");

    assertThat(said.yi())
        .containsExactly(new Piece(Piece.Kind.YI, "ꅇꉙ: "), new Piece(Piece.Kind.HAN, "索玛县"));
    assertThat(said.hasFallback()).isTrue();
  }

  @Test
  void looksUpWordsThatArePutIn() {
    assertThat(speech(Visit.Language.YI, false).say("来源：{0}", "首页").lines())
        .containsExactly("ꅇꉙ: ꆈꌠꉙ");
    assertThat(speech(Visit.Language.YI, false).say("{0}：{1}", "首页", 3).lines())
        .containsExactly("ꆈꌠꉙ：3");
  }

  @Test
  void numbersNeedNoTranslation() {
    Said said = speech(Visit.Language.YI, false).han("0899-555-0101");

    assertThat(said.hasFallback()).isFalse();
    assertThat(said.lines()).containsExactly("0899-555-0101");
  }

  @Test
  void saysBothOneAfterTheOther() {
    assertThat(speech(Visit.Language.BOTH, false).say("首页").lines()).containsExactly("首页", "ꆈꌠꉙ");
    assertThat(speech(Visit.Language.BOTH, false).say("结束使用").hasFallback()).isTrue();
  }

  @Test
  void saysWhatTheCatalogLacksInHanAndTellsSo() {
    Said said = speech(Visit.Language.YI, false).say("没人登记过的话");

    assertThat(said.isKnown()).isFalse();
    assertThat(said.lines()).containsExactly("没人登记过的话");
  }

  @Test
  void aMomentThatIsPutInIsSaidWithItsWeekdayInTheLanguageAroundIt() {
    LocalDateTime moment = LocalDateTime.of(2026, 11, 26, 8, 30);

    assertThat(speech(Visit.Language.BOTH, true).say("来源：{0}", moment).lines())
        .containsExactly("来源：11月26日 星期四 08:30", "ꅇꉙ: 2026ꈎ11ꆪ26ꑍ ꆏꊂꇖ 08:30");
    assertThat(speech(Visit.Language.YI, true).say("下次开放：{0}", moment).lines())
        .containsExactly("下次开放：11月26日 星期四 08:30");
  }

  @Test
  void tellsTheDayByTheFormsOfCldr() {
    assertThat(speech(Visit.Language.BOTH, false).date(LocalDate.of(2026, 11, 26)).lines())
        .containsExactly("2026年11月26日 星期四", "2026ꈎ11ꆪ26ꑍ ꆏꊂꇖ");
  }

  private Speech speech(Visit.Language language, boolean showsDrafts) {
    Map<String, Text> strings = new HashMap<>();
    strings.put("frame.home", new Text("首页", REVIEWED, null));
    strings.put("frame.back", new Text("返回", DRAFT, null));
    strings.put("entry.source", new Text("来源：{0}", PATTERN, null));
    return new Speech(
        words, new InterfaceTranslations(strings), Voices.silent(), language, showsDrafts);
  }

  private static Piece han(String text) {
    return new Piece(Piece.Kind.HAN, text);
  }
}
