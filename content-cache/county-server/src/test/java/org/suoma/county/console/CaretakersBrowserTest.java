package org.suoma.county.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.content.care.Caretaker;
import org.suoma.content.care.Pin;
import org.suoma.content.order.KioskNews;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.order.SignedWord;
import org.suoma.county.RunningCounty;
import org.suoma.county.TestKiosk;
import org.suoma.county.access.Role;
import org.suoma.county.publishing.OrderKeyFolder;

/**
 * Naming those who may open the panel of kiosks, and what comes of it at kiosks and in the trail.
 */
@Timeout(180)
class CaretakersBrowserTest {

  private static final String CARE =
      """
      {"kiosk":"%s","release":1,"care":[
        {"number":1,"at":"2026-11-27T03:00:00Z","act":"OPENED","caretaker":"12 阿牛","detail":""},
        {"number":2,"at":"2026-11-27T03:00:09Z","act":"VOLUME","caretaker":"12 阿牛","detail":"60"},
        {"number":3,"at":"2026-11-27T03:00:10Z","act":"FLEW","caretaker":"12 阿牛","detail":""}]}
      """;

  @TempDir private static Path folder;
  private static RunningCounty county;
  private static String password;

  @BeforeAll
  static void start() throws Exception {
    county = RunningCounty.start(folder);
    password = county.staff(true, Role.OPERATOR);
  }

  @AfterAll
  static void stop() {
    county.close();
  }

  private static List<Caretaker> caretakers(TestKiosk kiosk) throws Exception {
    KioskNews news =
        KioskNews.read(kiosk.get("/kiosks/news?ring=all&release=0&order=0&settings=0").body());
    KioskSettings settings = settings(news.words().get(0));
    return Objects.requireNonNullElse(settings.caretakers(), List.of());
  }

  private static KioskSettings settings(SignedWord word) throws Exception {
    return word.settings(new OrderKeyFolder(folder.resolve("data/keys")).published());
  }

  @Test
  void anOperatorLetsSomebodyInAtAllKiosksAndAtThoseThatComeLater() throws Exception {
    TestKiosk kiosk = county.enrol("hall-1");
    ChromeDriver browser = ConsoleBrowser.open();
    try {
      ConsoleBrowser.signIn(browser, county.origin(), RunningCounty.login(Role.OPERATOR), password);
      browser.findElement(By.linkText("终端")).click();
      ConsoleBrowser.awaitHeading(browser, "终端");
      browser.findElement(By.linkText("看护人员")).click();
      ConsoleBrowser.awaitHeading(browser, "看护人员");
      browser.findElement(By.name("number")).sendKeys("12");
      browser.findElement(By.name("name")).sendKeys("阿牛", Keys.ENTER);
      String pin = browser.findElement(By.cssSelector(".code.given")).getText().replace(" ", "");
      look(browser, "caretakers");

      assertThat(caretakers(kiosk))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.number() + one.name()).isEqualTo("12阿牛");
                assertThat(one.pin().matches(new Pin(pin))).isTrue();
              });
      browser.navigate().to(county.origin() + "/console/caretakers");
      assertThat(browser.getPageSource()).as("told once").doesNotContain("只显示这一次");
      TestKiosk later = county.enrol("hall-2");
      county.services().caretakers().spread();
      assertThat(caretakers(later)).isEqualTo(caretakers(kiosk));
      long version = version("hall-1");
      county.services().caretakers().spread();
      assertThat(version("hall-1")).as("nothing new, nothing sent").isEqualTo(version);

      browser.findElement(By.xpath("//button[. = '去掉']")).sendKeys(Keys.ENTER);
      browser.findElement(By.cssSelector(".empty"));

      assertThat(caretakers(kiosk)).as("those named at the kiosk count again").isEmpty();
      assertThat(steps("kiosks")).endsWith("CARETAKER_NAMED", "CARETAKER_REMOVED");
    } finally {
      browser.quit();
    }
  }

  @Test
  void whoeverIsNamedForAnAreaOpensItsKiosksAlone() throws Exception {
    TestKiosk kiosk = county.enrol("hall-3");
    county.services().caretakers().let(county.who(Role.OPERATOR), "31", "依诺", "513499");
    county.services().caretakers().let(county.who(Role.OPERATOR), "32", "拉且", "5134");

    assertThat(caretakers(kiosk)).extracting(Caretaker::name).contains("拉且").doesNotContain("依诺");
    county.services().caretakers().remove(county.who(Role.OPERATOR), "31");
    county.services().caretakers().remove(county.who(Role.OPERATOR), "32");
  }

  @Test
  void whatWasDoneAtAPanelStandsInTheTrailOnceHoweverOftenItIsTold() throws Exception {
    TestKiosk kiosk = county.enrol("hall-4");
    for (int i = 0; i < 2; i++) {
      byte[] report = CARE.formatted("hall-4").getBytes(UTF_8);
      assertThat(kiosk.post("/kiosks/report", report).statusCode()).isEqualTo(204);
    }
    String restarted = CARE.formatted("hall-4").replace("03:00", "04:00");
    assertThat(kiosk.post("/kiosks/report", restarted.getBytes(UTF_8)).statusCode()).isEqualTo(204);

    assertThat(county.services().access().steps().steps("kiosk:hall-4"))
        .filteredOn(step -> step.deed().action().equals("KIOSK_PANEL"))
        .extracting(step -> step.deed().facts())
        .hasSize(4)
        .first()
        .asString()
        .contains("打开看护面板", "12 阿牛");
    assertThat(Files.readString(folder.resolve("data/log/county.jsonl"))).contains("\"C149\"");
  }

  private static long version(String kiosk) {
    return county.services().orders().settings(kiosk).orElseThrow().version();
  }

  private static List<String> steps(String subject) {
    return county.services().access().steps().steps(subject).stream()
        .map(step -> step.deed().action())
        .toList();
  }

  private static void look(ChromeDriver browser, String name) throws Exception {
    ConsoleBrowser.keepPicture(browser, name);
    ConsoleBrowser.assertWell(browser, name);
  }
}
