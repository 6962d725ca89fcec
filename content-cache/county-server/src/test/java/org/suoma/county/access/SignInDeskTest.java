package org.suoma.county.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;

@OnEveryDatabase
class SignInDeskTest {

  @TempDir private Path folder;
  private AccessFixture county;
  private SignInDesk desk;
  private String password;

  @BeforeEach
  void makeAnAccount(TestDatabases databases) throws Exception {
    county = new AccessFixture(folder, databases);
    desk = county.access.signIn();
    password = county.add("zhang", Role.EDITOR);
  }

  @AfterEach
  void close() {
    county.close();
  }

  @Test
  void letsInByLoginAndPasswordAndNotesIt() {
    assertThat(desk.signIn("zhang", password, "")).contains("zhang");
    assertThat(county.trail("zhang")).containsExactly("ACCOUNT_MADE", "SIGNED_IN");
  }

  @Test
  void letsNobodyElseIn() {
    assertThat(desk.signIn("zhang", password + "x", "")).isEmpty();
    assertThat(desk.signIn("zhang", "", "")).isEmpty();
    assertThat(desk.signIn("li", password, "")).isEmpty();
    assertThat(county.trail("li")).isEmpty();
  }

  @Test
  void locksAnAccountAfterFiveWrongTriesForAQuarterOfAnHour() {
    for (int i = 0; i < SignInDesk.MOST_WRONG; i++) {
      assertThat(desk.signIn("zhang", "wrong", "")).isEmpty();
    }
    assertThat(desk.signIn("zhang", password, "")).isEmpty();
    assertThat(county.trail("zhang")).endsWith("REFUSED", "REFUSED", "LOCKED");

    county.clock.goOn(SignInDesk.LOCKED.minusSeconds(1));
    assertThat(desk.signIn("zhang", password, "")).isEmpty();
    county.clock.goOn(Duration.ofSeconds(1));
    assertThat(desk.signIn("zhang", password, "")).contains("zhang");
  }

  @Test
  void forgetsWrongTriesAfterARightOne() {
    for (int i = 0; i < 3 * SignInDesk.MOST_WRONG; i++) {
      boolean right = i % (SignInDesk.MOST_WRONG - 1) == 0;
      assertThat(desk.signIn("zhang", right ? password : "wrong", "").isPresent()).isEqualTo(right);
    }
  }

  @Test
  void wantsTheCodeOfThePhoneOnceThereIsOneAndEachCodeOnce() throws Exception {
    byte[] secret = desk.newSecret();
    desk.setFactor(county.staff("zhang"), secret, code(secret));
    assertThat(desk.signIn("zhang", password, "")).isEmpty();
    assertThat(desk.signIn("zhang", password, code(secret))).as("the code is used up").isEmpty();

    county.clock.goOn(Duration.ofSeconds(30));
    assertThat(desk.signIn("zhang", "wrong", code(secret))).isEmpty();
    assertThat(desk.signIn("zhang", password, code(secret))).contains("zhang");
    assertThat(desk.signIn("zhang", password, code(secret))).isEmpty();
  }

  @Test
  void takesACodeOfAClockThatIsHalfAMinuteLate() throws Exception {
    byte[] secret = desk.newSecret();
    desk.setFactor(county.staff("zhang"), secret, code(secret));
    county.clock.goOn(Duration.ofSeconds(60));
    String late = code(secret);
    county.clock.goOn(Duration.ofSeconds(30));
    assertThat(desk.signIn("zhang", password, late)).contains("zhang");
    county.clock.goOn(Duration.ofSeconds(60));
    String tooLate = code(secret);
    county.clock.goOn(Duration.ofSeconds(60));
    assertThat(desk.signIn("zhang", password, tooLate)).isEmpty();
  }

  @Test
  void keepsNoSecretOfASecondFactorInTheClear(TestDatabases databases) throws Exception {
    byte[] secret = desk.newSecret();
    desk.setFactor(county.staff("zhang"), secret, code(secret));
    try (Connection line = databases.connect(folder);
        Statement statement = line.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM account WHERE login = 'zhang'")) {
      assertThat(row.next()).isTrue();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        String value =
            row.getObject(i) instanceof byte[] bytes
                ? new String(bytes, ISO_8859_1)
                : String.valueOf(row.getObject(i));
        assertThat(value).doesNotContain(new String(secret, ISO_8859_1)).doesNotContain(password);
      }
    }
  }

  @Test
  void letsNobodyUseAClosedAccount() throws Exception {
    county.add("guan", Role.ADMINISTRATOR);
    county.access.accounts().close(county.staff("guan"), "zhang");

    assertThat(desk.signIn("zhang", password, "")).isEmpty();
    assertThat(county.access.accounts().staff("zhang")).isEmpty();
  }

  @Test
  void changesAPasswordOnlyForWhoKnowsTheOldOneAndOnlyToAStrongOne() throws Exception {
    Staff zhang = county.staff("zhang");
    String better = "雨后的梯田像镜子一样亮";
    assertThatThrownBy(() -> desk.choosePassword(zhang, "wrong", better))
        .hasMessageContaining("现在的密码不对");
    assertThatThrownBy(() -> desk.choosePassword(zhang, password, "短密码"))
        .hasMessageContaining("至少 12 个字符");
    assertThatThrownBy(() -> desk.choosePassword(zhang, password, "aaaaaaaaaaaa"))
        .hasMessageContaining("太容易猜到");
    assertThatThrownBy(() -> desk.choosePassword(zhang, password, "zhangzhang12"))
        .hasMessageContaining("太容易猜到");
    assertThatThrownBy(() -> desk.choosePassword(zhang, password, password))
        .hasMessageContaining("不一样");

    desk.choosePassword(zhang, password, "correct-onion-bridge-42");

    assertThat(desk.signIn("zhang", password, "")).isEmpty();
    assertThat(desk.signIn("zhang", "correct-onion-bridge-42", "")).contains("zhang");
  }

  private String code(byte[] secret) {
    return county.factor.code(secret, county.clock.instant());
  }
}
