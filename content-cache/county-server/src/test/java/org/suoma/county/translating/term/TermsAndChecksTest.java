package org.suoma.county.translating.term;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Voice;
import org.suoma.county.translating.file.BrokenTranslationsException;
import org.suoma.county.translating.term.Finding.Kind;
import org.suoma.county.translating.text.Context;
import org.suoma.county.translating.text.Context.Part;
import org.suoma.county.translating.text.Coverage;
import org.suoma.county.translating.text.TextPlace;
import org.suoma.county.translating.text.TranslationUnit;
import org.suoma.county.translating.text.YiChange;

class TermsAndChecksTest {

  private static final String HEAD = "han,yi,romanisation,source,source_licence,note\n";

  @Test
  void readsTermsWithQuotedCells() throws Exception {
    TermBase terms =
        TermBase.parse(
            (HEAD + "今天,ꀃꑍ,x,\"CLDR, \"\"ii\"\"\",Unicode-3.0,\n今天,ꀀ,x,B,MIT,\n").getBytes(UTF_8));

    assertThat(terms.terms("今天"))
        .containsExactly(
            new Term("今天", "ꀃꑍ", "CLDR, \"ii\"", "Unicode-3.0"), new Term("今天", "ꀀ", "B", "MIT"));
    assertThat(terms.size()).isEqualTo(2);
  }

  @Test
  void refusesABrokenTermBaseWithItsLine() {
    assertThatThrownBy(() -> TermBase.parse("han,yi\n".getBytes(UTF_8)))
        .hasMessageContaining("第 1 行")
        .hasMessageContaining("source");
    assertThatThrownBy(() -> TermBase.parse((HEAD + "a,b,c,d,e,f\na,b\n").getBytes(UTF_8)))
        .hasMessageContaining("第 3 行");
    assertThatThrownBy(() -> TermBase.parse((HEAD + "a,,c,d,e,f\n").getBytes(UTF_8)))
        .hasMessageContaining("第 2 行");
    assertThatThrownBy(() -> TermBase.parse((HEAD + "a,\"b").getBytes(UTF_8)))
        .isInstanceOf(BrokenTranslationsException.class);
    assertThatThrownBy(() -> TermBase.parse(new byte[] {(byte) 0xFF}))
        .hasMessageContaining("UTF-8");
  }

  @Test
  void proposesExactMatchesUnderTheLicencesAskedForAsDrafts() {
    TermBase terms =
        new TermBase(
            List.of(
                new Term("今天", "ꀃꑍ", "CLDR", "Unicode-3.0"),
                new Term("今天", "ꀀ", "别处", "none"),
                new Term("明天", "ꃆꏂꑍ", "CLDR", "Unicode-3.0"),
                new Term("明天", "ꀀ", "Globalize", "MIT"),
                new Term("格式", "ok", "CLDR", "Unicode-3.0")));

    Proposals proposals =
        Proposals.of(
            List.of(
                unit("a", "今天", null),
                unit("b", "今天停水", null),
                unit("c", "明天", null),
                unit("d", "格式", null),
                unit("e", "今天", "ꀀ")),
            terms,
            Set.of("Unicode-3.0", "MIT"));

    assertThat(proposals.changes())
        .containsExactly(
            new YiChange(unit("a", "今天", null), SourcedYi.draft("ꀃꑍ", "CLDR", "Unicode-3.0")));
    assertThat(proposals.ambiguous()).extracting(TranslationUnit::id).containsExactly("c");
  }

  @Test
  void warnsOfTermsThatATranslationDoesNotUse() {
    TranslationCheck check =
        new TranslationCheck(
            new TermBase(
                List.of(
                    new Term("今天", "ꀃꑍ", "CLDR", "Unicode-3.0"),
                    new Term("今天上午", "ꀀ", "甲", "MIT"),
                    new Term("今天上午", "ꀁ", "乙", "MIT"),
                    new Term("日", "ꃅꑍ", "CLDR", "Unicode-3.0"))));

    assertThat(check.findings(List.of(unit("a", "今天", "ꀃꑍꀀ"), unit("b", "今天上午", "ꀁ")))).isEmpty();
    assertThat(check.findings(List.of(unit("c", "明日", "ꀀ"), unit("d", "今天", null)))).isEmpty();
    assertThat(check.findings(List.of(unit("e", "今天上午", "ꀂ"))))
        .containsExactly(new Finding(Kind.TERM, "e", "“今天上午”在术语表里是 ꀀ（甲）、ꀁ（乙）"));
  }

  @Test
  void warnsOfStrangeCharactersAndLostPlaceholders() {
    TranslationCheck check = new TranslationCheck(new TermBase(List.of()));

    assertThat(check.findings(List.of(unit("a", "共 {0} 条", "ꀀ 条"))))
        .extracting(Finding::kind)
        .containsExactly(Kind.WRITING, Kind.PLACEHOLDER);
  }

  @Test
  void warnsOfLostNumbersAndOfWhatIsFarTooLong() {
    TranslationCheck check = new TranslationCheck(new TermBase(List.of()));

    assertThat(check.findings(List.of(unit("a", "12月{0}日", "{0} ꊰꑋꆪ"), unit("b", "共80元", "ꀀ８０"))))
        .containsExactly(new Finding(Kind.NUMBER, "a", "汉文里的数字 12 在彝文里没有"));
    assertThat(check.findings(List.of(unit("c", "首页", "ꀀ".repeat(17)))))
        .extracting(Finding::kind)
        .containsExactly(Kind.LENGTH);
  }

  @Test
  void countsByScreenAndByColumnAndEveryUnitOnceInTheTotal() {
    Voice voice = new Voice(new Voice.Clip("media/a.mp3", "双语通 录音", false), null);
    Context entry = new Context(Part.ENTRIES, List.of("a", "b"), "某条", null);
    TranslationUnit spoken = new TranslationUnit("x", "水", null, voice, false, entry);

    Coverage coverage =
        Coverage.of(
            List.of(unit("i", "首页", "ꀀ"), spoken),
            Map.of("a", "甲", "b", "乙", "c", "丙"),
            Map.of("x", 7L));

    assertThat(coverage.lines())
        .extracting(Coverage.Line::label)
        .containsExactlyInAnyOrder("界面：首页", "栏目：甲", "栏目：乙");
    assertThat(coverage.total())
        .isEqualTo(
            new Coverage.Line(TextPlace.ALL, "合计", 1, 1, 0, 0, 7, new Coverage.Voices(1, 0)));
  }

  private static TranslationUnit unit(String id, String zh, @Nullable String yi) {
    return new TranslationUnit(
        id,
        zh,
        yi == null ? null : SourcedYi.draft(yi, "测试", "本县"),
        null,
        false,
        new Context(Part.INTERFACE, List.of("首页"), "界面：首页", "home"));
  }
}
