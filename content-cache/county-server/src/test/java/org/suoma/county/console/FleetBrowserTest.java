package org.suoma.county.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.content.calendar.OpeningHours;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.enrolment.EnrolmentCode;
import org.suoma.content.release.Sha256;
import org.suoma.county.RunningCounty;
import org.suoma.county.TestKiosk;
import org.suoma.county.access.MovingClock;
import org.suoma.county.access.Role;
import org.suoma.county.storage.content.NewMedium;

/** A hundred and twenty kiosks, and the one person who looks after them, in Chromium. */
@Tag("long")
class FleetBrowserTest {

  private static final int KIOSKS = 120;
  private static final List<String> AREAS = List.of("513400", "513400101", "513400102");

  @TempDir private Path folder;
  private final MovingClock clock = new MovingClock();
  private RunningCounty county;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws Exception {
    county = RunningCounty.start(folder, clock);
    county.bring(
        "county.json",
        """
        {"code":"513400","name":"索玛县","zone":"索玛县政务公开专区","fictional":true,
         "units":[{"id":"office","name":"县政府办公室","phone":"0"}],
         "map":"media/county-map.geojson",
         "areas":[{"code":"513400101","name":"杜鹃镇","level":"TOWNSHIP"},
                  {"code":"513400102","name":"松林乡","level":"TOWNSHIP"}]}
        """);
    byte[] map = Files.readAllBytes(Path.of("../sample-county/media/county-map.geojson"));
    NewMedium medium =
        new NewMedium("media/county-map.geojson", county.services().media().keep(map), map.length);
    boolean unused =
        county
            .services()
            .shelf()
            .<Boolean, RuntimeException>change(change -> change.putMedium(medium));
    county.bring(
        "entries/hall.json",
        place("hall", "县政务服务大厅", ",\"longitude\":102.4012,\"latitude\":28.3021"));
    county.bring(
        "entries/station.json",
        place("station", "耳觉便民服务站", ",\"longitude\":102.5611,\"latitude\":28.2745"));
    for (int i = 0; i < KIOSKS; i++) {
      enrol(i);
    }
    browser = ConsoleBrowser.open();
  }

  @AfterEach
  void close() {
    browser.quit();
    county.close();
  }

  @Test
  void showsWhereToGoFirstAndWhoGoes() throws Exception {
    reportAll();
    String password = county.staff(true, Role.OPERATOR);
    OpeningHours.Span morning = new OpeningHours.Span(LocalTime.of(8, 0), LocalTime.of(9, 0));
    OpeningHours mornings =
        new OpeningHours(
            Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(Function.identity(), day -> morning)),
            false);
    county.services().orders().setHours(county.who(Role.OPERATOR), name(14), mornings);
    county.services().alarms().step();
    clock.goOn(Duration.ofMinutes(11));
    reportAll();
    county.services().alarms().step();

    ConsoleBrowser.signIn(browser, county.origin(), "operator", password);
    ConsoleBrowser.awaitHeading(browser, "总览");
    assertThat(browser.findElement(By.cssSelector(".warnings")).getText())
        .contains("3 台终端要人去看，3 台没有人接");
    look("fleet-overview");
    browser.findElement(By.linkText("看告警")).sendKeys(Keys.ENTER);
    ConsoleBrowser.awaitHeading(browser, "告警");
    browser.findElement(By.cssSelector("[aria-label='kiosk-007 由我来处理']")).sendKeys(Keys.ENTER);
    browser.findElement(By.cssSelector("[aria-label='kiosk-007 不再由我处理']"));
    WebElement row = browser.findElement(By.xpath("//tr[td//b[. = 'kiosk-007']]"));
    row.findElement(By.xpath(".//summary[. = '静默']")).sendKeys(Keys.ENTER);
    browser.executeScript(
        "document.querySelector('details[open] [name=until]').value = '2026-05-08'");
    look("alarms");
    row.findElement(By.name("reason")).sendKeys("送修到周五", Keys.ENTER);
    assertThat(browser.findElement(By.xpath("//small[contains(., '送修到周五')]")).getText())
        .isEqualTo("静默到 5月9日 00:00：送修到周五");
    look("alarms-silenced");

    browser.findElement(By.linkText("终端")).click();
    ConsoleBrowser.awaitHeading(browser, "终端");
    List<WebElement> rows = browser.findElements(By.cssSelector(".fleet tbody tr"));
    assertThat(rows).hasSize(KIOSKS);
    assertThat(rows.subList(0, 4))
        .extracting(each -> each.findElement(By.cssSelector(".state")).getText())
        .containsExactly("故障", "故障", "没有消息", "留意");
    look("fleet");

    browser.findElement(By.partialLinkText("要人去看")).sendKeys(Keys.ENTER);
    ConsoleBrowser.awaitHeading(browser, "终端");
    assertThat(browser.findElements(By.cssSelector(".fleet tbody tr"))).hasSize(3);
    browser.findElement(By.cssSelector("#area [value='513400102']")).click();
    browser.findElement(By.xpath("//button[. = '看']")).sendKeys(Keys.ENTER);
    ConsoleBrowser.awaitHeading(browser, "终端");
    assertThat(browser.findElement(By.cssSelector(".empty")).getText()).contains("没有这样的终端");
    look("fleet-none");
    browser.get(county.origin() + "/console/kiosks?view=areas");
    ConsoleBrowser.awaitHeading(browser, "终端");
    assertThat(browser.findElements(By.cssSelector(".areas h2")))
        .extracting(WebElement::getText)
        .containsExactly("索玛县 40 台，1 台要人去看", "杜鹃镇 40 台，2 台要人去看", "松林乡 40 台");
    look("fleet-areas");
    showsThemOnTheMap();
  }

  /**
   * Eight at the hall, eight at the station, one at a place without coordinates, others nowhere.
   */
  private void showsThemOnTheMap() throws Exception {
    browser.get(county.origin() + "/console/kiosks?view=map");
    ConsoleBrowser.awaitHeading(browser, "终端");
    List<WebElement> marks = browser.findElements(By.cssSelector(".drawing a"));
    assertThat(marks).hasSize(16);
    assertThat(browser.findElements(By.cssSelector(".drawing .township"))).isNotEmpty();
    assertThat(marks)
        .extracting(mark -> mark.getAttribute("aria-label"))
        .contains("kiosk-007，耳觉便民服务站，故障", "kiosk-014，县政务服务大厅，按计划关机");
    assertThat(
            browser.findElements(
                By.cssSelector(".drawing .FAULT, .drawing .SILENT, .drawing .OFF")))
        .hasSize(4);
    assertThat(browser.findElement(By.xpath("//section[h2[contains(., '不在图上')]]")).getText())
        .contains("104 台", "place-a 便民服务中心没有坐标，去填写", "没有场所，去设置");
    marks.get(0).sendKeys("");
    look("fleet-map");
    browser.findElement(By.cssSelector("[aria-label^='kiosk-007，']")).sendKeys(Keys.ENTER);
    ConsoleBrowser.awaitHeading(browser, "kiosk-007");
    browser.get(county.origin() + "/console/kiosks?view=map&state=FAULT");
    assertThat(browser.findElements(By.cssSelector(".drawing a"))).hasSize(2);
    drawsThemOnNothingWithoutAMap();
  }

  private void drawsThemOnNothingWithoutAMap() throws Exception {
    Files.move(folder.resolve("data/media"), folder.resolve("elsewhere"));
    browser.get(county.origin() + "/console/kiosks?view=map");
    ConsoleBrowser.awaitHeading(browser, "终端");
    assertThat(browser.findElements(By.cssSelector(".drawing a"))).hasSize(16);
    assertThat(browser.findElements(By.cssSelector(".drawing .township"))).isEmpty();
    assertThat(Files.readString(folder.resolve("data/log/county.jsonl"))).contains("\"C151\"");
  }

  private static String place(String id, String title, String position) {
    return """
        {"id":"%s","title":"%s",
         "filing":{"columns":["notices"],"unit":"office","publishedOn":"2026-01-01"},
         "source":{"name":"示例"},
         "body":{"type":"place","kind":"便民服务中心","address":"一楼"%s}}
        """
        .formatted(id, title, position);
  }

  private static String placeOf(int number) {
    return number < 16 ? (number % 2 == 0 ? "hall" : "station") : number == 16 ? "place-a" : "";
  }

  /**
   * Two are broken, one is silent, one is off as it should be, one runs out of paper, one is of an
   * earlier version.
   */
  private void reportAll() {
    for (int i = 0; i < KIOSKS; i++) {
      String printer =
          i == 7 || i == 9
              ? "{\"state\":\"USER_ERROR\",\"cause\":\"PAPER_JAM\"}"
              : "{\"state\":\"ONLINE\",\"warnings\":[%s]}".formatted(i == 5 ? "\"PAPER_LOW\"" : "");
      String vitals =
          i == 11
              ? ""
              : """
                ,"at":"%s","outbox":{"waiting":0},"vitals":{"version":"0.2.0","diskFreeBytes":60,
                "diskBytes":100,"uptimeSeconds":90000,"receiptsPrinted":12,"windowSilentSeconds":1}
                """
                  .formatted(clock.instant());
      boolean isSilent = (i == 13 || i == 14) && !county.services().fleet().find(name(i)).isEmpty();
      if (!isSilent) {
        county
            .services()
            .fleet()
            .take(
                "{\"kiosk\":\"%s\",\"release\":1,\"devices\":{\"receipt-printer\":%s}%s}"
                    .formatted(name(i), printer, vitals)
                    .getBytes(UTF_8));
      }
    }
  }

  private void enrol(int number) throws Exception {
    EnrolledKiosk kiosk =
        new EnrolledKiosk(name(number), AREAS.get(number % AREAS.size()), placeOf(number));
    EnrolmentCode code = county.services().enrolments().invite(Optional.empty(), kiosk).code();
    assertThat(
            new TestKiosk(URI.create(county.origin()), clock)
                .enrol(code, Sha256.of(county.root()))
                .statusCode())
        .isEqualTo(200);
  }

  private static String name(int number) {
    return "kiosk-%03d".formatted(number);
  }

  private void look(String name) throws Exception {
    ConsoleBrowser.keepPicture(browser, name);
    ConsoleBrowser.assertWell(browser, name);
  }
}
