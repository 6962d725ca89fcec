package org.suoma.app.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.app.FakeAgent;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.content.form.AnsweredSurvey;
import org.suoma.content.form.Applicant;
import org.suoma.content.form.DisclosureApplication;
import org.suoma.content.form.Letter;
import org.suoma.content.form.WrittenForm;
import org.suoma.content.store.ContentStore;
import org.suoma.content.submission.EnvelopeOpener;
import org.suoma.content.submission.NumberIssuer;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.journey.Await;

/** Forms over HTTP, as the page sends them. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
class FormPagesTest {

  /** The specimen of GB 11643-1999. */
  private static final String SPECIMEN = "11010519491231002X";

  private static final List<String[]> APPLICATION =
      List.of(
          new String[] {"request", "2025年低保发放名单"},
          new String[] {"organ", "civil-affairs"},
          new String[] {"agree", "yes"},
          new String[] {"who", "citizen"},
          new String[] {"hand", "myself"},
          new String[] {"agree-id", "yes"},
          new String[] {"card", "written"},
          new String[] {"name", "样张"},
          new String[] {"id", SPECIMEN},
          new String[] {"phone", "08995550101"},
          new String[] {"medium", "PAPER"},
          new String[] {"delivery", "POST"},
          new String[] {"address", "索玛县人民路1号"},
          new String[] {"signature", "10,10 200,300;40,50"});

  private ContentStore store;
  private Path directory;
  private FakeAgent agent;
  private RunningPages pages;

  @BeforeAll
  void bringTheSampleCounty(@TempDir Path folder) throws Exception {
    directory = folder;
    store = new SampleStore(folder.resolve("sample")).withSampleCounty();
  }

  @BeforeEach
  void start() throws Exception {
    agent = new FakeAgent();
    pages = RunningPages.start(directory, store, agent.address(), false);
  }

  @AfterEach
  void stop() {
    pages.close();
    agent.close();
  }

  @Test
  void anApplicationFilledInQuestionByQuestionReachesTheCountySealed() throws Exception {
    String next = "form?form=disclosure";
    for (String[] answer : APPLICATION) {
      assertThat(pages.get(next).body()).contains("data-question=\"" + answer[0] + "\"");
      next = answer("disclosure", answer[0], answer[1]);
    }
    assertThat(next).isEqualTo("form-review?form=disclosure");
    assertThat(pages.get(next).body()).contains("2025年低保发放名单", SPECIMEN, "points=\"40,50\"");

    String sent = pages.get(send("disclosure")).body();

    SealedEnvelope envelope = agent.submissions().get(0);
    assertThat(open(envelope))
        .isInstanceOfSatisfying(
            DisclosureApplication.class,
            application -> {
              assertThat(application.request()).isEqualTo("2025年低保发放名单");
              assertThat(application.handedInOn())
                  .isEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")));
              assertThat(application.signature()).isNotNull();
              assertThat(((Applicant.Citizen) application.applicant()).idNumber())
                  .isEqualTo(SPECIMEN);
            });
    assertThat(envelope.header().kind()).isEqualTo(SubmissionKind.DISCLOSURE_APPLICATION);
    assertThat(sent).contains(envelope.header().number().spaced(), "最迟答复", "县民政局办公室");
    assertThat(envelope.header().verifier().matches(QueryCode.parse(code(sent)))).isTrue();
    assertThat(sent).doesNotContain("样张", SPECIMEN, "低保");
  }

  @Test
  void theReceiptHasNumberAndCodeAndNothingOfWhatWasWritten() throws Exception {
    fillApplication();
    String sent = pages.get(send("disclosure")).body();
    String job = "6b1f0c52-0000-4000-8000-000000000001";

    String state = pages.post("sent-print", "n=0&job=" + job).body();

    assertThat(state).contains("data-print-state=\"PRINTED\"");
    assertThat(agent.printed().get(0))
        .contains(agent.submissions().get(0).header().number().spaced(), code(sent), "县民政局办公室")
        .doesNotContain("样张", SPECIMEN, "低保", "08995550101");
  }

  @Test
  void photographsMayFollowByThePhoneWhereTheCountyTakesThem() throws Exception {
    answer("stuck", "text", "证明开不出来");
    answer("stuck", "agree", "yes");
    answer("stuck", "phone", "08995550101");
    answer("stuck", "name", "");
    String sent = pages.get(send("stuck")).body();
    assertThat(sent).contains("要补交照片，用手机扫这个码", "data-qr");

    pages.post("sent-print", "n=0&job=6b1f0c52-0000-4000-8000-000000000002");
    String number = agent.submissions().get(0).header().number().digits();
    assertThat(agent.printed().get(0))
        .contains("https://www.example.gov.cn/photos?n=" + number)
        .doesNotContain("?n=" + number + "&", "证明开不出来");

    fillApplication();
    assertThat(pages.get(send("disclosure")).body()).doesNotContain("补交照片");
  }

  @Test
  void twoTapsAreOneSubmission() throws Exception {
    fillApplication();
    String first = send("disclosure");

    assertThat(send("disclosure")).isEqualTo(first);
    assertThat(agent.submissions()).hasSize(1);
  }

  @Test
  void whatMayHaveBeenTakenIsHandedInAgainUnderTheSameNumber() throws Exception {
    fillApplication();
    agent.loseAnswers(1);
    HttpResponse<String> lost = pages.post("form-send", "form=disclosure");
    assertThat(lost.body()).contains("您写的还在").contains("2025年低保发放名单");

    assertThat(send("disclosure")).isEqualTo("sent?n=0");
    assertThat(agent.submissions()).hasSize(1);
  }

  @ParameterizedTest(name = "{0} is told as {1}")
  @CsvSource({
    "OUTBOX_FULL, 机器里等着送出的太多",
    "DISK_FULL, 机器里没有地方存了",
    "OUTBOX_FAILED, 机器后台没有收下",
    "NO_COUNTY, 县里还没有开通在机器上提交",
  })
  void aRefusalIsToldAndLosesNothing(SubmissionError error, String told) throws Exception {
    fillApplication();
    agent.refuseSubmissions(error);
    assertThat(pages.post("form-send", "form=disclosure").body())
        .contains(told)
        .contains("2025年低保发放名单");

    agent.refuseSubmissions(null);
    assertThat(send("disclosure")).isEqualTo("sent?n=0");
  }

  @Test
  void aKioskThatCannotTakeAFormSaysSoBeforeAnythingIsWrittenAndLookUpGoesOn() throws Exception {
    fillApplication();
    agent.closeOutbox(SubmissionError.DISK_FULL);
    pages.askAgent();

    assertThat(pages.get("form?form=opinion").body())
        .contains("现在不能提交", "到窗口用纸写", "查找和打印照常")
        .doesNotContain("data-question");
    assertThat(pages.get("search?q=ylbx").body()).contains("医疗保险");
    assertThat(pages.get("form?form=disclosure&q=request").body())
        .as("what was begun before goes on")
        .contains("2025年低保发放名单");

    agent.closeOutbox(null);
    pages.askAgent();
    assertThat(pages.get("form?form=opinion").body()).contains("data-question");
  }

  @ParameterizedTest(name = "{0}: {1} is refused with {2}")
  @CsvSource({
    "id, 110105194912310021, 身份证号有错",
    "phone, 123, 电话应是 7 到 13 位数字",
    "request, '', 还没有写",
    "organ, nobody, 请从下面选一个",
    "agree, no, 不同意就不能往下写",
    "signature, scribble, 签名太复杂了",
  })
  void aWrongAnswerIsSaidAndStays(String question, String value, String said) throws Exception {
    fillApplication();
    String next = answer("disclosure", question, value);

    assertThat(next).contains("q=" + question, "fault=1");
    assertThat(pages.get(next).body()).contains(said);
    assertThat(send("disclosure")).isEqualTo("form-review?form=disclosure");
    assertThat(agent.submissions()).isEmpty();
  }

  @Test
  void aChangedAnswerLeadsBackToTheReviewOrToWhatItOpens() throws Exception {
    fillApplication();

    assertThat(location(pages.post("form", "form=disclosure&q=phone&review=1&value=08995550102")))
        .isEqualTo("form-review?form=disclosure");
    assertThat(location(pages.post("form", "form=disclosure&q=who&review=1&value=organisation")))
        .contains("q=code");
  }

  @Test
  void nothingOfItStaysWhenTheVisitEnds() throws Exception {
    fillApplication();
    String ready = pages.get(send("disclosure")).body();
    assertThat(ready).contains("收到了");
    answer("opinion", "text", "车票太贵");
    assertThat(pages.get("home").body()).contains("还没写完，接着写");

    pages.post("finish", "");

    assertThat(pages.get("sent?n=0").statusCode()).isEqualTo(404);
    assertThat(pages.get("form?form=opinion&q=text").body()).doesNotContain("车票太贵");
    assertThat(pages.get("home").body()).doesNotContain("接着写");
  }

  @Test
  void aCardFillsInNameAndNumberAndWritingOverThemForgetsIt() throws Exception {
    for (String[] answer : APPLICATION.subList(0, 6)) {
      answer("disclosure", answer[0], answer[1]);
    }
    awaitReader();
    assertThat(pages.get("form?form=disclosure&q=card").body()).contains("正在等身份证");
    assertThat(location(pages.get("card?form=disclosure&q=card"))).contains("q=card", "look=1");
    awaitRequest();
    agent.lay("样张", SPECIMEN);
    assertThat(location(pages.get("card?form=disclosure&q=card"))).contains("q=phone");
    for (String[] answer : APPLICATION.subList(9, APPLICATION.size())) {
      answer("disclosure", answer[0], answer[1]);
    }
    assertThat(pages.get("form-review?form=disclosure").body()).contains("样张", SPECIMEN);

    send("disclosure");

    DisclosureApplication sent = (DisclosureApplication) open(agent.submissions().get(0));
    assertThat(((Applicant.Citizen) sent.applicant()).fromCard()).isTrue();
  }

  @Test
  void aCardIsAskedForAnewWhereTheAgentHasForgottenWhoWaits() throws Exception {
    for (String[] answer : APPLICATION.subList(0, 6)) {
      answer("disclosure", answer[0], answer[1]);
    }
    awaitReader();
    agent.forgetCardRequest();
    pages.get("card?form=disclosure&q=card");

    Await.until(
        "the card to be taken",
        Duration.ofSeconds(10),
        () -> {
          agent.lay("样张", SPECIMEN);
          return location(pages.get("card?form=disclosure&q=card")).contains("q=phone");
        });
  }

  @Test
  void aNumberWrittenOverACardIsNotFromTheCard() throws Exception {
    awaitReader();
    for (String[] answer : APPLICATION.subList(0, 6)) {
      answer("disclosure", answer[0], answer[1]);
    }
    pages.get("form?form=disclosure&q=card");
    awaitRequest();
    agent.lay("样张", SPECIMEN);
    location(pages.get("card?form=disclosure&q=card"));
    for (String[] answer : APPLICATION.subList(7, APPLICATION.size())) {
      answer("disclosure", answer[0], answer[1]);
    }
    send("disclosure");

    DisclosureApplication sent = (DisclosureApplication) open(agent.submissions().get(0));
    assertThat(((Applicant.Citizen) sent.applicant()).fromCard()).isFalse();
  }

  private void awaitRequest() throws Exception {
    Await.until("the request for a card", Duration.ofSeconds(10), agent::isCardRequested);
  }

  /** Looks only: each page that is opened asks for a card, and lets go of one that was laid. */
  private void awaitReader() throws Exception {
    Await.until(
        "the reader",
        Duration.ofSeconds(20),
        () -> pages.get("form?form=disclosure&q=card&look=1").body().contains("正在等身份证"));
  }

  @Test
  void aLetterNeedsNoNameAndThenNoNotice() throws Exception {
    assertThat(answer("opinion", "text", "路灯不亮")).contains("q=contact");
    assertThat(answer("opinion", "contact", "none")).isEqualTo("form-review?form=opinion");
    send("opinion");

    assertThat(open(agent.submissions().get(0)))
        .isEqualTo(
            new Letter(SubmissionKind.OPINION, "county-office", null, "路灯不亮", null, null, null));
  }

  @Test
  void anOpinionOnADraftGoesToTheUnitThatAsked() throws Exception {
    String form = "opinion.notice-bus-fare-consultation";
    answer(form, "text", "老人免费很好");
    answer(form, "contact", "none");
    send(form);

    assertThat(open(agent.submissions().get(0)))
        .isEqualTo(
            new Letter(
                SubmissionKind.OPINION,
                "transport",
                "notice-bus-fare-consultation",
                "老人免费很好",
                null,
                null,
                null));
  }

  @Test
  void aQuestionnaireMayBeLeftOpenInParts() throws Exception {
    String form = "survey.notice-survey-service";
    assertThat(pages.get("entry?id=notice-survey-service").body()).contains("form?form=" + form);
    answer(form, "found", "0");
    location(pages.post("form", "form=" + form + "&q=size&skip=1"));
    location(pages.post("form", "form=" + form + "&q=script&skip=1"));
    location(pages.post("form", "form=" + form + "&q=paper&skip=1"));
    location(pages.post("form", "form=" + form + "&q=help&toggle=1"));
    location(pages.post("form", "form=" + form + "&q=help&toggle=3"));
    assertThat(pages.get("form?form=" + form + "&q=help").body()).contains("aria-pressed=\"true\"");
    location(pages.post("form", "form=" + form + "&q=help"));
    location(pages.post("form", "form=" + form + "&q=more&skip=1"));
    send(form);

    assertThat(open(agent.submissions().get(0)))
        .isEqualTo(
            new AnsweredSurvey(
                "notice-survey-service", Map.of("found", List.of("0"), "help", List.of("1", "3"))));
  }

  @Test
  void whatIsPublishedAlreadyIsFoundWhileOneWrites() throws Exception {
    assertThat(pages.get("found?q=" + encode("低保标准是多少")).body()).contains("这些已经公开", "entry?id=");
  }

  @Test
  void formsThatTheCountyDoesNotHaveAreNotThere() throws Exception {
    for (String form :
        List.of("nothing", "opinion.none", "survey.policy-village-affairs", "survey")) {
      assertThat(pages.get("form?form=" + form).statusCode()).as(form).isEqualTo(404);
    }
  }

  @ParameterizedTest(name = "{0} is told as {1}")
  @CsvSource({
    "CODE_REFUSED, 编号和查询码对不上",
    "CODE_LOCKED, 今天试错的次数太多了",
    "ASKED_TOO_OFTEN, 查得太频繁了",
    "COUNTY_UNREACHABLE, 现在连不上县里",
  })
  void aStateThatIsNotToldIsExplained(SubmissionError error, String told) throws Exception {
    agent.statesAre(error.httpStatus(), "{\"code\":\"" + error + "\"}");

    String number = number();
    assertThat(state(number, "12345678").body()).contains(told).contains(number);
  }

  @Test
  void theStateIsToldToWhoeverHoldsTheCode() throws Exception {
    agent.statesAre(
        200,
        "{\"kind\":\"DISCLOSURE_APPLICATION\",\"state\":\"正在办理\",\"receivedOn\":\"2026-11-26\",\"dueOn\":\"2026-12-24\"}");

    assertThat(state(number(), "12345678").body()).contains("正在办理", "2026-12-24");
  }

  @Test
  void aMistypedNumberNeverReachesTheCounty() throws Exception {
    assertThat(state("0001047399785690", "12345678").body()).contains("编号有错");
    assertThat(state(number(), "123").body()).contains("查询码应是 8 位数字");
  }

  private HttpResponse<String> state(String number, String code) throws Exception {
    return pages.post("state", "number=" + number + "&code=" + code);
  }

  private static String number() throws Exception {
    return new NumberIssuer(1, Clock.systemUTC(), new SecureRandom()).next().digits();
  }

  private void fillApplication() throws Exception {
    for (String[] answer : APPLICATION) {
      answer("disclosure", answer[0], answer[1]);
    }
  }

  private String answer(String form, String question, String value) throws Exception {
    return location(
        pages.post("form", "form=" + form + "&q=" + question + "&value=" + encode(value)));
  }

  private String send(String form) throws Exception {
    return location(pages.post("form-send", "form=" + form));
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    String location = answer.headers().firstValue("Location").orElseThrow();
    return location.substring(location.indexOf('/', 1) + 1);
  }

  private static WrittenForm open(SealedEnvelope envelope) throws Exception {
    return WrittenForm.read(new EnvelopeOpener(List.of(SampleStore.SEALING_KEY)).open(envelope));
  }

  private static String code(String page) {
    Matcher code = Pattern.compile(">([0-9]{4} [0-9]{4})<").matcher(page);
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
