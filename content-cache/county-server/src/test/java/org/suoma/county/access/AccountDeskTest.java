package org.suoma.county.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.county.audit.HashChain;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.staff.SubstitutionRow;

@OnEveryDatabase(always = false)
class AccountDeskTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);

  @TempDir private Path folder;
  private AccessFixture county;
  private AccountDesk desk;
  private Staff guan;

  @BeforeEach
  void makeAnAdministrator(TestDatabases databases) throws Exception {
    county = new AccessFixture(folder, databases);
    desk = county.access.accounts();
    county.add("guan", Role.ADMINISTRATOR);
    guan = county.staff("guan");
  }

  @AfterEach
  void close() {
    county.close();
  }

  @Test
  void makesEachLoginOnce() throws Exception {
    county.add("zhang", Role.EDITOR);
    assertThatThrownBy(() -> county.add("zhang", Role.REVIEWER)).hasMessageContaining("已经有");
    assertThat(county.staff("zhang").roles()).containsExactly(Role.EDITOR);
  }

  @Test
  void saysWhatIsWrongWithALoginANameAndRoles() {
    assertThatThrownBy(() -> county.add("张三", Role.EDITOR)).hasMessageContaining("登录名");
    assertThatThrownBy(() -> county.add("a", Role.EDITOR)).hasMessageContaining("登录名");
    assertThatThrownBy(() -> county.add("zhang")).hasMessageContaining("至少选一个角色");
    assertThatThrownBy(() -> new AccountDesk.Draft("zhang", " ", "", Set.of(Role.EDITOR)))
        .hasMessageContaining("姓名");
  }

  @Test
  void letsWhoeverWatchesDoNothingElse() throws Exception {
    assertThatThrownBy(() -> county.add("jian", Role.AUDITOR, Role.EDITOR))
        .hasMessageContaining("监督员");
    county.add("jian", Role.AUDITOR);
    assertThat(county.staff("jian").may(Permission.READ_TRAIL)).isTrue();
  }

  @Test
  void keepsTheLastAdministrator() throws Exception {
    assertThatThrownBy(
            () -> desk.change(guan, new AccountDesk.Draft("guan", "管", "", Set.of(Role.EDITOR))))
        .hasMessageContaining("最后一位管理员");
    assertThatThrownBy(() -> desk.close(guan, "guan")).hasMessageContaining("自己");

    county.add("second", Role.ADMINISTRATOR);
    desk.close(county.staff("second"), "guan");
    assertThat(desk.staff("guan")).isEmpty();
  }

  @Test
  void unlocksAnAccountByGivingItANewPasswordThatHasToBeChanged() throws Exception {
    String old = county.add("zhang", Role.EDITOR);
    for (int i = 0; i < SignInDesk.MOST_WRONG; i++) {
      assertThat(county.access.signIn().signIn("zhang", "wrong", "")).isEmpty();
    }
    String given = desk.resetPassword(Optional.of(guan), "zhang");

    assertThat(county.access.signIn().signIn("zhang", old, "")).isEmpty();
    assertThat(county.access.signIn().signIn("zhang", given, "")).contains("zhang");
    assertThat(county.staff("zhang").account().standing().mustChange()).isTrue();
  }

  @Test
  void givesWhoStandsInTheRolesOfTheAbsentForThoseDaysOnly() throws Exception {
    county.add("jing", Role.CASE_OFFICER);
    county.add("bian", Role.EDITOR);
    county
        .access
        .substitutions()
        .name(guan, "jing", new SubstitutionRow("bian", TODAY.plusDays(1), TODAY.plusDays(2)));

    assertThat(county.staff("bian").may(Permission.WORK_ON_CASES)).as("the day before").isFalse();
    county.clock.goOn(Duration.ofDays(1));
    assertThat(county.staff("bian").may(Permission.WORK_ON_CASES)).isTrue();
    assertThat(county.staff("bian").standsInFor()).containsExactly("某jing");
    county.clock.goOn(Duration.ofDays(2));
    assertThat(county.staff("bian").may(Permission.WORK_ON_CASES)).as("the day after").isFalse();
  }

  @Test
  void endsStandingInAtOnceAndWhenTheAbsentIsClosed() throws Exception {
    county.add("jing", Role.CASE_OFFICER);
    county.add("bian", Role.EDITOR);
    Substitutions substitutions = county.access.substitutions();
    substitutions.name(guan, "jing", new SubstitutionRow("bian", TODAY, TODAY.plusDays(5)));
    assertThat(county.staff("bian").roles()).contains(Role.CASE_OFFICER);

    substitutions.end(guan, "jing");
    assertThat(county.staff("bian").roles()).containsExactly(Role.EDITOR);

    substitutions.name(guan, "jing", new SubstitutionRow("bian", TODAY, TODAY.plusDays(5)));
    desk.close(guan, "jing");
    assertThat(county.staff("bian").roles()).containsExactly(Role.EDITOR);
  }

  @Test
  void refusesToStandInForOneselfBackwardsTooLongOrForWhoWatches() throws Exception {
    county.add("jing", Role.CASE_OFFICER);
    county.add("bian", Role.EDITOR);
    county.add("jian", Role.AUDITOR);
    assertRefused("jing", "jing", 0, 1, "本人");
    assertRefused("jing", "bian", 2, 1, "不能早于");
    assertRefused("jing", "bian", 0, Substitutions.MOST_DAYS, "最多");
    assertRefused("jian", "bian", 0, 1, "监督员");
    assertRefused("jing", "nobody", 0, 1, "没有可用的账号");
  }

  private void assertRefused(String absent, String substitute, int from, int until, String why) {
    assertThatThrownBy(
            () ->
                county
                    .access
                    .substitutions()
                    .name(
                        guan,
                        absent,
                        new SubstitutionRow(
                            substitute, TODAY.plusDays(from), TODAY.plusDays(until))))
        .isInstanceOf(AccountRefusedException.class)
        .hasMessageContaining(why);
  }

  @Test
  void putsEverythingIntoTheChain() throws Exception {
    county.add("zhang", Role.EDITOR);
    desk.change(guan, new AccountDesk.Draft("zhang", "张", "", Set.of(Role.REVIEWER)));
    desk.resetPassword(Optional.of(guan), "zhang");
    desk.removeFactor(Optional.of(guan), "zhang");
    desk.close(guan, "zhang");
    desk.reopen(guan, "zhang");

    assertThat(county.trail("zhang"))
        .containsExactly(
            "ACCOUNT_MADE",
            "ACCOUNT_CHANGED",
            "PASSWORD_GIVEN",
            "FACTOR_REMOVED",
            "ACCOUNT_CLOSED",
            "ACCOUNT_REOPENED");
    assertThat(HashChain.verify(county.access.steps()).isWhole()).isTrue();
  }
}
