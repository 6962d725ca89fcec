package org.suoma.app.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.app.FakeAgent;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.content.release.ReleaseFile;

/** Content as it should never be published: its page says so kindly, and all else works. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class BrokenContentTest {

  private static final int ROWS = 250_000;

  private RunningPages pages;
  private FakeAgent agent;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    agent = new FakeAgent();
    SampleStore store = new SampleStore(directory.resolve("sample"));
    List<ReleaseFile> files = new ArrayList<>(SampleStore.files());
    files.removeIf(file -> file.path().equals("catalog.json") || file.path().endsWith("geojson"));
    files.add(file("catalog.json", CIRCULAR_CATALOG));
    files.add(file("media/county-map.geojson", "{\"type\": \"Blob\"}"));
    files.add(entry("no-attachment", notice(""), attachment("media/gone.pdf")));
    files.add(entry("bad-pdf", notice(""), attachment("media/bad.pdf")));
    files.add(file("media/bad.pdf", "%PDF-1.7 and then nothing"));
    files.add(entry("unknown-type", "{\"type\": \"hologram\"}", ""));
    files.add(
        entry(
            "script",
            notice(
                "{\"block\": \"paragraph\", \"text\": \"<script>alert(1)</script><img src=x"
                    + " onerror=alert(1)>\"}"),
            ""));
    files.add(entry("huge-table", table(), ""));
    files.add(file("entries/no-json.json", "{\"id\": \"no-json\","));
    store.bring(files);
    pages = RunningPages.start(directory, store.reader(), agent.address(), false);
  }

  @AfterAll
  void theRestStillWorks() throws Exception {
    assertThat(pages.get("home").statusCode()).isEqualTo(200);
    assertThat(pages.get("hits?q=dibao").body()).contains("低保");
    pages.close();
    agent.close();
  }

  @Test
  void aMissingAttachmentIsNamedAndTheTextIsThere() throws Exception {
    assertThat(pages.get("entry?id=no-attachment").body())
        .contains("这个附件还没有传到终端", "题目 no-attachment");
    assertThat(pages.get("document?id=no-attachment&file=0").statusCode()).isEqualTo(404);
  }

  @Test
  void aDocumentThatCannotBeOpenedSaysSoAndLeadsToTheText() throws Exception {
    assertThat(pages.get("document?id=bad-pdf&file=0").body())
        .contains("这份文件打不开", "entry?id=bad-pdf", "呼叫工作人员");
  }

  @Test
  void anUnknownTypeAndAFileThatIsCutOffAreListedNowhereAndSaySo() throws Exception {
    for (String id : List.of("unknown-type", "no-json")) {
      HttpResponse<String> answer = pages.get("entry?id=" + id);

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("这条内容有毛病", "href=\"home\"").doesNotContain("Exception");
    }
    assertThat(pages.get("hits?q=hologram").body()).contains("没有找到");
  }

  @Test
  void theCountyLearnsOfEachFaultOnce() throws Exception {
    for (String page :
        List.of("entry?id=no-attachment", "document?id=bad-pdf&file=0", "entry?id=no-json")) {
      pages.get(page);
      pages.get(page);
    }

    for (String path : List.of("media/gone.pdf", "media/bad.pdf", "entries/no-json.json")) {
      while (told(path) == 0) {
        Thread.onSpinWait();
      }
      assertThat(told(path)).isEqualTo(1);
    }
  }

  private long told(String path) {
    return agent.contentFaults().stream().filter(fault -> fault.contains(path)).count();
  }

  @Test
  void markUpInATextIsText() throws Exception {
    assertThat(pages.get("entry?id=script").body())
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert", "<img src=x");
  }

  @Test
  void aTableOfTwentyMegabytesIsReadPageByPage() throws Exception {
    HttpResponse<String> answer = pages.get("entry?id=huge-table&page=1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("第 2 页，共 6250 页").hasSizeLessThan(100_000);
    assertThat(pages.get("qr?id=huge-table").body()).contains("第 1 页，共 9 页");
  }

  @Test
  void columnsThatStandForEachOtherInACircleStillShow() throws Exception {
    for (String id : List.of("a", "b", "up", "down", "services")) {
      assertThat(pages.get("column?id=" + id).statusCode()).as(id).isEqualTo(200);
    }
  }

  @Test
  void aMapThatIsNoneLeavesTheListOfPlaces() throws Exception {
    assertThat(pages.get("map").body()).contains("索玛县政务服务大厅", "您在这里").doesNotContain("township\"");
  }

  private static final String CIRCULAR_CATALOG =
      """
      {"columns": [
        {"id": "services", "name": "我要办", "kind": "OWN", "levels": [], "updateDays": 0},
        {"id": "a", "name": "甲", "parent": "services", "kind": "ALIAS", "target": "b", "levels": [],
         "updateDays": 0},
        {"id": "b", "name": "乙", "parent": "services", "kind": "ALIAS", "target": "a", "levels": [],
         "updateDays": 0},
        {"id": "up", "name": "上", "parent": "down", "kind": "OWN", "levels": [], "updateDays": 0},
        {"id": "down", "name": "下", "parent": "up", "kind": "OWN", "levels": [], "updateDays": 0},
        {"id": "c", "name": "丙", "parent": "services", "kind": "REDIRECT", "target": "services",
         "levels": [], "updateDays": 0}
      ]}
      """;

  private static ReleaseFile file(String path, String content) {
    return ReleaseFile.of(path, content.getBytes(UTF_8));
  }

  private static ReleaseFile entry(String id, String body, String attachments) {
    return file(
        "entries/" + id + ".json",
        """
        {"id": "%s", "title": "题目 %s",
         "filing": {"columns": ["services"], "unit": "county-office", "publishedOn": "2026-11-01"},
         "source": {"name": "示例"}, "attachments": [%s], "body": %s}
        """
            .formatted(id, id, attachments, body));
  }

  private static String attachment(String path) {
    return "{\"path\": \"%s\", \"title\": \"附件\", \"mediaType\": \"application/pdf\"}"
        .formatted(path);
  }

  private static String notice(String block) {
    return "{\"type\": \"notice\", \"kind\": \"公告\", \"text\": [%s]}".formatted(block);
  }

  private static String table() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      rows.append(i == 0 ? "" : ",");
      rows.append("[\"%d\",\"王*平\",\"耕地地力保护补贴\",\"2026年度第一批补贴资金发放\"]".formatted(i));
    }
    return """
        {"type": "table", "kind": "补贴发放", "item": "补贴", "period": "2026年",
         "columns": ["序号", "姓名", "项目", "说明"], "rows": [%s]}
        """
        .formatted(rows);
  }
}
