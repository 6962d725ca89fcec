package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.suoma.app.SampleStore;

/** What a resident is told about printing, whatever the printer does. */
@Timeout(60)
class PrintPagesTest extends PagesBesideAnAgent {

  private static final String GUIDE = "guide-elder-allowance";
  private static final String DOCUMENT = "document?id=policy-elder-allowance&file=0";
  private static final String READY = "{\"state\":\"ONLINE\",\"warnings\":[]}";
  private static final Pattern JOB = Pattern.compile("name=\"job\" value=\"([0-9a-f-]{36})\"");

  @BeforeEach
  void awaitPrinter() throws Exception {
    awaitPage("print-summary");
  }

  @Test
  void printsAndRemembersItUntilTheVisitEnds() throws Exception {
    String answer = print(newJob());

    assertThat(answer).contains("打印好了", "请从出纸口取走小票");
    assertThat(pages.get("printed").body()).contains("高龄津贴");
    assertThat(pages.get("home").body()).contains("本次 1 张");
    pages.post("finish", "");
    assertThat(pages.get("printed").body()).contains("这次还没有打印");
  }

  @Test
  void countsAReceiptOnceHoweverOftenItsStateIsAsked() throws Exception {
    String job = newJob();
    print(job);
    pages.get("job?id=" + GUIDE + "&job=" + job);
    pages.get("job?id=" + GUIDE + "&job=" + job);

    assertThat(pages.get("home").body()).contains("本次 1 张");
  }

  @Test
  void givesBothTapsOfADoubleTapTheSameJob() throws Exception {
    String job = newJob();
    print(job);
    print(job);

    assertThat(agent.printed()).hasSize(2).allMatch(body -> body.contains(job));
  }

  @Test
  void printsNoMoreThanTheCountyLetsOneVisitPrint() throws Exception {
    String last = "";
    for (int i = 0; i < 10; i++) {
      last = newJob();
      assertThat(print(last)).contains("打印好了");
    }

    assertThat(print(UUID.randomUUID().toString())).contains("这一次能打的张数用完了", "带到手机上");
    assertThat(print(last)).as("a second tap on the last one").contains("打印好了");
    pages.post("finish", "");
    assertThat(print(newJob())).as("the next visitor's").contains("打印好了");
  }

  @Test
  void asksAgainByItselfWhileThePrinterWorks() throws Exception {
    agent.jobsEnd("{\"state\":\"PRINTING\"}");

    assertThat(print(newJob())).contains("正在打印", "hx-trigger=\"load delay:600ms\"");
  }

  @Test
  void saysWhenAPresentersReceiptWasTaken() throws Exception {
    agent.jobsEnd("{\"state\":\"PRESENTED\"}");
    String job = newJob();
    assertThat(print(job)).contains("请从出纸口取走小票", "hx-trigger");

    agent.jobsEnd("{\"state\":\"TAKEN\"}");
    assertThat(pages.get("job?id=" + GUIDE + "&job=" + job + "&looks=0").body())
        .contains("小票已取走")
        .doesNotContain("hx-trigger=\"load");
  }

  @Test
  void stopsLookingForAPresenterThatThePrinterDoesNotHave() throws Exception {
    String job = newJob();
    assertThat(print(job)).contains("打印好了", "looks=1");

    assertThat(pages.get("job?id=" + GUIDE + "&job=" + job + "&looks=3").body())
        .contains("打印好了", "looks=4");
    assertThat(pages.get("job?id=" + GUIDE + "&job=" + job + "&looks=4").body())
        .doesNotContain("hx-trigger=\"load");
  }

  @Test
  void offersAnotherTryWhenNothingWentOnPaper() throws Exception {
    agent.jobsEnd("{\"state\":\"NOT_PRINTED\",\"reason\":\"COVER_OPEN\"}");

    assertThat(print(newJob())).contains("没有打印", "打印机盖子没有合上", "再试一次");
  }

  @Test
  void neverOffersToPrintAgainWhatMayBeOnPaper() throws Exception {
    agent.jobsEnd("{\"state\":\"UNKNOWN\",\"reason\":\"PAPER_OUT\"}");

    assertThat(print(newJob())).contains("请看看出纸口", "打印纸用完了", "小票可能只打了一部分").doesNotContain("再试一次");
  }

  @Test
  void saysBeforehandThatThePaperIsUsedUpAndComesBackByItself() throws Exception {
    agent.printer("{\"state\":\"USER_ERROR\",\"cause\":\"PAPER_OUT\",\"warnings\":[]}");
    awaitPage("打印纸用完了");

    assertThat(pages.get("print?id=" + GUIDE).body())
        .contains("hx-trigger=\"every 3s\"", "带到手机上")
        .doesNotContain("print-summary");
    agent.printer("{\"state\":\"ONLINE\",\"warnings\":[]}");
    awaitPage("print-summary");
  }

  @Test
  void saysThatThePrinterCannotBeUsedWhenTheAgentIsGone() throws Exception {
    String job = newJob();
    agent.close();

    assertThat(print(job)).contains("打印机暂不可用", "没有打印");
    awaitPage("打印机暂不可用");
  }

  @Test
  void refusesAJobThatNoPageOfOursMade() throws Exception {
    assertThat(pages.post("print", "id=" + GUIDE + "&job=1&extent=summary").statusCode())
        .isEqualTo(404);
    assertThat(agent.printed()).isEmpty();
  }

  @Test
  void saysNothingOfA4WithoutAPrinterForIt() throws Exception {
    assertThat(pages.get("print?id=" + GUIDE).body()).doesNotContain("A4");
    assertThat(pages.get(DOCUMENT).body()).contains("第 1 页").doesNotContain("A4");
  }

  @Test
  void offersA4WithItsPagesAndPrintsThemOnce() throws Exception {
    agent.documentPrinter(READY);
    awaitPage("打在 A4 纸上");
    String page = pages.get("print?id=" + GUIDE).body();
    assertThat(page).contains("A4 纸，一共 2 页");
    String job = sheetJob(page);

    assertThat(sheets(job)).contains("打印好了", "请到 A4 打印机取走您的纸").doesNotContain("小票");
    assertThat(sheets(job)).contains("打印好了");

    assertThat(agent.documents()).hasSize(1);
    assertThat(agent.printed()).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(agent.documents().get(0))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
    }
    assertThat(pages.get("home").body()).contains("本次 1 张");
    assertThat(pages.get("printed").body()).contains("高龄津贴");
  }

  @Test
  void printsTheDocumentOfAnEntryAsItIs() throws Exception {
    agent.documentPrinter(READY);
    awaitPage("打在 A4 纸上");
    String page = pages.get(DOCUMENT).body();
    assertThat(page).contains("打印这份文件");

    String answer =
        pages.post("sheets", "id=policy-elder-allowance&file=0&job=" + sheetJob(page)).body();

    assertThat(answer).contains("打印好了").doesNotContain("小票");
    assertThat(agent.documents())
        .containsExactly(
            Files.readAllBytes(SampleStore.COUNTY.resolve("media").resolve("elder-allowance.pdf")));
  }

  @Test
  void printsNoMoreA4ThanTheCountyLetsOneVisitPrint() throws Exception {
    agent.documentPrinter(READY);
    awaitPage("打在 A4 纸上");
    String last = "";
    for (int i = 0; i < 5; i++) {
      last = UUID.randomUUID().toString();
      assertThat(sheets(last)).contains("打印好了");
    }

    assertThat(pages.get("print?id=" + GUIDE).body())
        .contains("这一次能打的 A4 纸用完了", "print-summary")
        .doesNotContain("print-sheets");
    assertThat(pages.post("sheets", "id=" + GUIDE + "&job=" + UUID.randomUUID()).statusCode())
        .isEqualTo(303);
    assertThat(sheets(last)).as("a second tap on the last one").contains("打印好了");
    assertThat(agent.documents()).hasSize(5);
    pages.post("finish", "");
    assertThat(pages.get("print?id=" + GUIDE).body()).contains("print-sheets");
  }

  @Test
  void givesPagesBackThatWereNotPrinted() throws Exception {
    agent.documentPrinter(READY);
    awaitPage("打在 A4 纸上");
    agent.jobsEnd("{\"state\":\"NOT_PRINTED\",\"reason\":\"PAPER_OUT\"}");
    for (int i = 0; i < 6; i++) {
      assertThat(sheets(UUID.randomUUID().toString()))
          .contains("没有打印", "打印纸用完了", "再试一次")
          .doesNotContain("小票");
    }
    assertThat(pages.get("print?id=" + GUIDE).body()).contains("print-sheets");
  }

  @Test
  void followsAnA4JobAndNeverOffersToPrintAgainWhatMayBeOnPaper() throws Exception {
    agent.documentPrinter(READY);
    awaitPage("打在 A4 纸上");
    String job = UUID.randomUUID().toString();
    agent.jobsEnd("{\"state\":\"PRINTING\"}");
    assertThat(sheets(job)).contains("正在打印", "纸从 A4 打印机出来", "sheet-job?id=" + GUIDE);

    agent.jobsEnd("{\"state\":\"UNKNOWN\",\"reason\":\"PAPER_OUT\"}");
    assertThat(pages.get("sheet-job?id=" + GUIDE + "&job=" + job).body())
        .contains("请看看 A4 打印机", "打印纸用完了")
        .doesNotContain("再试一次", "小票");
  }

  @Test
  void saysWhatIsInTheWayOfA4AndStillOffersReceipts() throws Exception {
    agent.documentPrinter("{\"state\":\"USER_ERROR\",\"cause\":\"PAPER_OUT\",\"warnings\":[]}");
    awaitPage("A4 纸现在不能打：打印纸用完了");

    assertThat(pages.get("print?id=" + GUIDE).body())
        .contains("print-summary")
        .doesNotContain("print-sheets");
  }

  private static String sheetJob(String page) {
    String form = page.substring(page.indexOf("action=\"sheets\""));
    Matcher matcher = JOB.matcher(form);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private String sheets(String job) throws Exception {
    return pages.post("sheets", "id=" + GUIDE + "&job=" + job).body();
  }

  private String newJob() throws Exception {
    Matcher matcher = JOB.matcher(pages.get("print?id=" + GUIDE).body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private String print(String job) throws Exception {
    return pages.post("print", "id=" + GUIDE + "&job=" + job + "&extent=summary").body();
  }

  private void awaitPage(String words) throws Exception {
    while (!pages.get("print?id=" + GUIDE).body().contains(words)) {
      Thread.onSpinWait();
    }
  }
}
