package org.suoma.county.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.county.access.Account;
import org.suoma.county.access.Remit;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.audit.HashChain;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Rule;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.checking.ProblemLine;
import org.suoma.county.storage.checking.ProblemQuery;
import org.suoma.county.storage.content.LinkStore;
import org.suoma.county.storage.staff.TrailStore;

/** What is remembered of findings, and who lets them through. */
@OnEveryDatabase
class RegisterTest {

  private static final String WITH_NUMBER = "申请人 11010519491231002X";

  @TempDir private Path folder;
  private CheckFixture county;

  @BeforeEach
  void open(TestDatabases databases) throws Exception {
    county = new CheckFixture(folder, databases);
  }

  @AfterEach
  void close() {
    county.close();
  }

  @Test
  void remembersSinceWhenAProblemIsThereThatItIsGoneAndThatItCameAgain() {
    county.put(CheckFixture.notice("第一段", WITH_NUMBER));
    county.services.register().scan();
    county.services.register().scan();
    assertThat(open(Rule.CITIZEN_NUMBER)).extracting(ProblemLine::again).containsExactly(0);

    county.put(CheckFixture.notice("没有了"));
    county.services.register().scan();
    assertThat(open(Rule.CITIZEN_NUMBER)).isEmpty();
    assertThat(lines(new ProblemQuery("", "", true, 1)))
        .extracting(line -> line.row().rule())
        .contains(Rule.CITIZEN_NUMBER.id());

    county.put(CheckFixture.notice("多了一段", "第一段", WITH_NUMBER));
    county.services.register().scan();
    assertThat(open(Rule.CITIZEN_NUMBER)).extracting(ProblemLine::again).containsExactly(1);
  }

  @Test
  void tellsOfALinkThatDidNotAnswerOnTwoDaysAndThatItCameAgain() {
    String link = "https://www.example.com/gone";
    LinkStore links = new LinkStore(county.database);
    county.put(CheckFixture.notice("见 " + link + "。"));
    links.note(CheckFixture.TODAY.minusDays(1), Set.of(), Map.of(link, "NOT_FOUND"), Set.of(link));
    county.services.register().scan();
    assertThat(open(Rule.DEAD_LINK)).isEmpty();

    links.note(CheckFixture.TODAY, Set.of(), Map.of(link, "NOT_FOUND"), Set.of(link));
    county.services.register().scan();
    assertThat(open(Rule.DEAD_LINK))
        .extracting(line -> line.row().what())
        .containsExactly("对方说没有这一页（404），从 2026-05-05 起：" + link);

    links.note(CheckFixture.TODAY.plusDays(1), Set.of(link), Map.of(), Set.of(link));
    county.services.register().scan();
    assertThat(open(Rule.DEAD_LINK)).isEmpty();
    links.note(CheckFixture.TODAY.plusDays(2), Set.of(), Map.of(link, "NO_NAME"), Set.of(link));
    links.note(CheckFixture.TODAY.plusDays(3), Set.of(), Map.of(link, "NO_NAME"), Set.of(link));
    county.services.register().scan();
    assertThat(open(Rule.DEAD_LINK)).extracting(ProblemLine::again).containsExactly(1);
  }

  @Test
  void takesDownSomeEntriesWithoutTouchingTheOthers() {
    county.put(CheckFixture.notice(WITH_NUMBER));
    county.put(CheckFixture.table("证件号", "11010519491231002X"));
    county.services.register().scan();

    county.services.register().note(Set.of("notice-1"), List.of());

    assertThat(open(Rule.CITIZEN_NUMBER))
        .extracting(line -> line.row().subject())
        .containsExactly("entry:table-1");
  }

  @Test
  void letsThroughForTheEntryAsItIsAndNoLonger() throws Exception {
    county.put(CheckFixture.notice(WITH_NUMBER));
    Finding finding = county.findings(Rule.CITIZEN_NUMBER, CheckFixture.notice(WITH_NUMBER)).get(0);
    assertThat(judgement().standing()).hasSize(1);

    allow(finding, "本人书面同意公开");

    assertThat(judgement().allows()).isTrue();
    assertThat(judgement().findings()).contains(finding);
    county.services.register().scan();
    assertThat(open(Rule.CITIZEN_NUMBER).get(0).reason()).isEqualTo("本人书面同意公开");

    county.put(CheckFixture.notice("改了一字", WITH_NUMBER));
    assertThat(judgement().allows()).isFalse();
    assertThat(open(Rule.CITIZEN_NUMBER).get(0).isOverridden()).isFalse();
  }

  @Test
  void writesIntoTheTrailWhoAndWhyAndNothingPersonal() throws Exception {
    county.put(CheckFixture.notice(WITH_NUMBER));
    Finding finding = county.findings(Rule.CITIZEN_NUMBER, CheckFixture.notice(WITH_NUMBER)).get(0);

    allow(finding, "本人书面同意公开");

    TrailStore trail = new TrailStore(county.database);
    assertThat(trail.steps("entry:notice-1"))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.actor()).contains("approver");
              assertThat(step.deed().facts())
                  .contains("本人书面同意公开", "身份证号码", "正文第 1 段")
                  .doesNotContain("1101051949");
            });
    assertThat(HashChain.verify(trail).isWhole()).isTrue();
  }

  @Test
  void refusesWithoutAReasonWithPersonalDataInItOrWithoutSuchAFinding() {
    county.put(CheckFixture.notice(WITH_NUMBER));
    Finding finding = county.findings(Rule.CITIZEN_NUMBER, CheckFixture.notice(WITH_NUMBER)).get(0);

    assertThatThrownBy(() -> allow(finding, "好")).hasMessageContaining("写明理由");
    assertThatThrownBy(() -> allow(finding, "电话 13800138000 同意")).hasMessageContaining("不要写个人信息");
    county.put(CheckFixture.notice("没有了"));
    assertThatThrownBy(() -> allow(finding, "本人书面同意公开")).hasMessageContaining("可能已经改过");
    assertThat(new TrailStore(county.database).steps("entry:notice-1")).isEmpty();
  }

  private void allow(Finding finding, String reason) throws OverrideRefusedException {
    county.services.overrides().allow(approver(), "notice-1", finding.place(), reason);
  }

  private Judgement judgement() {
    return county.shelf.<Judgement, RuntimeException>atOneMoment(
        content -> county.services.judge().judge(List.of("notice-1"), content));
  }

  private List<ProblemLine> open(Rule rule) {
    return lines(new ProblemQuery(rule.id(), "", false, 1));
  }

  private List<ProblemLine> lines(ProblemQuery query) {
    return county.services.register().problems().find(query);
  }

  private Staff approver() {
    return Staff.of(
        new Account(
            "approver",
            "签发人",
            "office",
            Set.of(Role.APPROVER),
            Remit.WHOLE,
            new Account.Standing(false, false, true, null),
            county.clock.instant()));
  }
}
