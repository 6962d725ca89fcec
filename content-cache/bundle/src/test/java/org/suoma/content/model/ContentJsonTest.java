package org.suoma.content.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContentJsonTest {

  private static final String NOTICE =
      """
      {"id": "open-day", "title": "政府开放日",
       "filing": {"columns": ["notices"], "unit": "county-office", "publishedOn": "2026-11-01"},
       "source": {"name": "示例"},
       "body": {"type": "notice", "kind": "公告",
         "text": [{"block": "paragraph", "text": {"zh": "欢迎", "ii": {"text": "ꆈꌠ", "source": "CLDR", "licence": "Unicode-3.0"}}}]}}
      """;

  private final ContentJson json = new ContentJson();

  @Test
  void readsAnEntryWhoseTextsArePlainStringsOrObjects() throws Exception {
    Entry entry = entry(NOTICE);

    assertThat(entry.title()).isEqualTo(Text.han("政府开放日"));
    assertThat(entry.type()).isEqualTo(EntryType.NOTICE);
    assertThat(entry.body().text())
        .containsExactly(
            new Block.Paragraph(
                new Text("欢迎", SourcedYi.draft("ꆈꌠ", "CLDR", "Unicode-3.0"), null)));
  }

  @Test
  void refusesAMachinesVoiceAsNuosu() {
    String spoken =
        """
        {"zh": "欢迎", "voice": {"ii": {"path": "media/a.mp3", "speaker": "合成", "synthetic": true}}}""";

    assertThatThrownBy(() -> json.read(spoken.getBytes(UTF_8), Text.class))
        .isInstanceOf(MalformedContentException.class)
        .hasMessageContaining("彝语只用人的录音");
  }

  @Test
  void aReviewNamesTheReviewer() throws Exception {
    String reviewed =
        """
        {"zh": "欢迎", "ii": {"text": "ꆈꌠ", "source": "CLDR", "licence": "Unicode-3.0",
         "review": {"by": "%s", "on": "2026-11-01"}}}""";

    Text text = json.read(reviewed.formatted("县译审").getBytes(UTF_8), Text.class);
    assertThat(text.ii()).isNotNull().matches(yi -> !yi.isDraft());
    assertThat(json.read(json.write(text), Text.class)).isEqualTo(text);
    assertThatThrownBy(() -> json.read(reviewed.formatted(" ").getBytes(UTF_8), Text.class))
        .hasMessageContaining("谁审定");
  }

  @Test
  void writesWhatItReadsBack() throws Exception {
    Entry entry = entry(NOTICE);

    assertThat(json.read(json.write(entry), Entry.class)).isEqualTo(entry);
  }

  @Test
  void givesTheSameBytesForTheSameEntry() throws Exception {
    assertThat(json.write(entry(NOTICE))).isEqualTo(json.write(entry(NOTICE)));
  }

  @Test
  void namesAnUnknownKeyAndWhereItStands() {
    assertThatThrownBy(
            () ->
                entry(
                    NOTICE.replace("\"source\": {\"name\"", "\"source\": {\"asof\": 1, \"name\"")))
        .isInstanceOf(MalformedContentException.class)
        .hasMessageContaining("asof")
        .hasMessageContaining("第 3 行");
  }

  @Test
  void namesAMissingKey() {
    assertThatThrownBy(() -> entry(NOTICE.replace("\"unit\": \"county-office\", ", "")))
        .isInstanceOf(MalformedContentException.class)
        .hasMessageContaining("unit");
  }

  @Test
  void refusesNullWhereAValueIsNeeded() {
    assertThatThrownBy(() -> entry(NOTICE.replace("\"公告\"", "null")))
        .isInstanceOf(MalformedContentException.class)
        .hasMessageContaining("kind");
  }

  @Test
  void saysWhereBrokenJsonBreaks() {
    assertThatThrownBy(() -> entry(NOTICE.substring(0, 60)))
        .isInstanceOf(MalformedContentException.class)
        .hasMessageContainingAll("不完整", "第 2 行");
  }

  @Test
  void refusesALimitOnPaperThatLetsNobodyPrint() {
    for (String limit : new String[] {"receiptsPerVisit", "sheetsPerVisit"}) {
      String county =
          """
          {"code": "519999", "name": "索玛县", "zone": "专区", "fictional": true, "%s": 0}
          """
              .formatted(limit);
      assertThatThrownBy(() -> json.read(county.getBytes(UTF_8), County.class))
          .hasMessageContaining(limit + "：应为 1 或更多，现为 0");
    }
  }

  @Test
  void refusesAnIdThatCouldLeaveItsFolder() {
    assertThatThrownBy(() -> entry(NOTICE.replace("open-day", "../open-day")))
        .isInstanceOf(MalformedContentException.class)
        .hasMessageContaining("id must be lower-case");
  }

  private Entry entry(String text) throws MalformedContentException {
    return json.read(text.getBytes(UTF_8), Entry.class);
  }
}
