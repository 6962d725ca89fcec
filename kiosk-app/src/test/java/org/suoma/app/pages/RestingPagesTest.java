package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.app.Chromium;
import org.suoma.app.RunningPages;
import org.suoma.app.standing.Errands;
import org.suoma.content.calendar.OpeningHours;
import org.suoma.content.order.Closure;
import org.suoma.content.order.Errand;
import org.suoma.content.order.WindowSettings;
import org.suoma.content.order.WindowStanding;

/** What the county says from afar, at the screen: between two visits, never within one. */
@Timeout(120)
class RestingPagesTest extends PagesBesideAnAgent {

  private static final Closure HALL =
      new Closure(Closure.Reason.HALL, Instant.parse("2026-11-26T02:20:00Z"));
  private static final WindowSettings CLOSED = WindowSettings.usual().withClosed(HALL);
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");

  private void set(WindowSettings settings) {
    agent.window(new WindowStanding(settings, null));
    pages.askAgent();
  }

  private void ask(Errand errand) {
    agent.window(new WindowStanding(WindowSettings.usual(), errand));
    pages.askAgent();
  }

  private static WindowSettings openOn(DayOfWeek... days) {
    Map<DayOfWeek, OpeningHours.Span> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : days) {
      week.put(day, new OpeningHours.Span(LocalTime.MIN, LocalTime.of(23, 59)));
    }
    return WindowSettings.usual().withHours(new OpeningHours(week, false));
  }

  @Test
  void aKioskOutOfServiceShowsNothingElseAndSaysWhyAndWhatStillWorks() throws Exception {
    set(CLOSED);

    for (String path : List.of("", "home", "search", "entry?id=none", "none")) {
      assertThat(pages.get(path).body())
          .as(path)
          .contains("暂停服务", "大厅正在施工或办活动", "到窗口办理，大厅其他服务照常", "0899-")
          .contains("这是县里从 11月26日 星期四 10:20 起设的，终端没有坏")
          .doesNotContain("href=\"home\"", "data-act");
    }
    assertThat(pages.post("language", "to=ii").body()).contains("暂停服务");

    set(WindowSettings.usual());
    assertThat(pages.get("home").body()).contains("我要办…");
  }

  @Test
  void aVisitThatHasBegunGoesOnUntilItEnds() throws Exception {
    assertThat(pages.get("home").body()).contains("我要办…");
    set(CLOSED);

    assertThat(pages.get("search").body()).doesNotContain("暂停服务");
    assertThat(pages.get("rest?shown=x").statusCode()).as("nothing to show yet").isEqualTo(204);
    assertThat(pages.post("finish", "").body()).contains("谢谢使用");
    assertThat(pages.get("").body()).contains("暂停服务");
  }

  @Test
  void thePageThatInvitesTurnsByItselfAndBack() throws Exception {
    String open = shown(pages.get("").body());
    assertThat(pages.fetch(open).statusCode()).isEqualTo(204);
    set(CLOSED);
    HttpResponse<String> turned = pages.fetch(open);
    assertThat(turned.body()).contains("暂停服务");
    String closed = shown(turned.body());
    assertThat(pages.fetch(closed).statusCode()).isEqualTo(204);

    set(WindowSettings.usual());

    assertThat(pages.fetch(closed).body()).contains("点一下屏幕开始");
    assertThat(pages.usage()).as("nobody was there").isEmpty();
    assertThat(pages.untranslated()).isEmpty();
  }

  private static String shown(String page) {
    return page.replaceAll("(?s).*hx-get=\"(rest\\?shown=[^\"]+)\".*", "$1");
  }

  @Test
  void itStaysOutOfServiceWhenItIsSwitchedOnAndTheAgentIsNotThereYet() throws Exception {
    set(CLOSED);
    pages.errands(null, () -> {}).look();

    try (RunningPages again = pagesOf(NOWHERE)) {
      assertThat(again.get("home").body()).contains("暂停服务");
    }
    Files.writeString(directory.resolve("county-settings.json"), "{half a fi");
    try (RunningPages broken = pagesOf(NOWHERE)) {
      assertThat(broken.get("home").body()).contains("我要办…");
    }
  }

  @Test
  void outsideItsHoursItSaysWhenItOpens() throws Exception {
    LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
    set(openOn(today.plusDays(2).getDayOfWeek()));

    String next =
        DateTimeFormatter.ofPattern("M月d日 EEEE", Locale.SIMPLIFIED_CHINESE)
            .format(today.plusDays(2));
    assertThat(pages.get("home").body())
        .contains("现在不在开放时间", "00:00–23:59", "下次开放：" + next + " 00:00", "到了时间屏幕自己打开")
        .doesNotContain("到窗口办理");

    set(openOn(DayOfWeek.values()));
    assertThat(pages.get("home").body()).contains("我要办…");
  }

  @Test
  void recordingsBeginAsLoudAsTheCountyHasSet() throws Exception {
    assertThat(pages.get("home").body()).contains("data-volume=\"100\"");
    set(WindowSettings.usual().withVolume(30));

    assertThat(pages.get("home").body()).contains("data-volume=\"30\"");
  }

  @Test
  void theWindowIsStartedAnewBetweenTwoVisitsOnceAndTellsWhenItIsBack() throws Exception {
    AtomicInteger restarts = new AtomicInteger();
    Errands errands = pages.errands(null, restarts::incrementAndGet);
    ask(new Errand(7, Errand.Kind.RESTART));
    assertThat(pages.get("home").statusCode()).isEqualTo(200);
    errands.look();
    assertThat(restarts).as("somebody is there").hasValue(0);
    pages.post("finish", "");

    errands.look();

    assertThat(restarts).hasValue(1);
    assertThat(agent.errands()).isEmpty();
    try (RunningPages again = pagesOf(agent.address())) {
      again.askAgent();
      again.errands(null, restarts::incrementAndGet).look();
    }
    assertThat(restarts).hasValue(1);
    assertThat(agent.errands())
        .singleElement()
        .asString()
        .startsWith("/v1/errands/7 ")
        .contains("\"done\":true");
  }

  @Test
  void noPictureIsTakenOfAVisitNorOfOneThatBeginsMeanwhile() throws Exception {
    AtomicInteger taken = new AtomicInteger();
    Errands errands =
        pages.errands(
            () -> {
              taken.incrementAndGet();
              return Optional.of(new byte[5]);
            },
            () -> {});
    ask(new Errand(8, Errand.Kind.PICTURE));
    pages.get("home");
    errands.look();
    assertThat(taken).hasValue(0);
    pages.post("finish", "");
    Errands overtaken =
        pages.errands(
            () -> {
              try {
                pages.get("home");
              } catch (Exception e) {
                throw new AssertionError(e);
              }
              return Optional.of(new byte[5]);
            },
            () -> {});
    overtaken.look();
    assertThat(agent.errands()).isEmpty();
    pages.post("finish", "");

    errands.look();

    assertThat(agent.errands()).hasSize(1).first().asString().isEqualTo("/v1/errands/8/picture 5");
  }

  @Test
  void whereThereIsNoWindowThereIsNoPicture() {
    ask(new Errand(8, Errand.Kind.PICTURE));
    pages.errands(null, () -> {}).look();

    assertThat(agent.errands())
        .singleElement()
        .asString()
        .startsWith("/v1/errands/8 ")
        .contains("\"done\":false", "这台终端没有开窗口");
  }

  @Tag("long")
  @Test
  void theScreenTurnsByItself() throws Exception {
    ChromeDriver browser = Chromium.open(1080, 1920);
    browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(30));
    try {
      browser.get(pages.address().toString());
      browser.findElement(By.cssSelector(".attract"));
      set(CLOSED);
      browser.findElement(By.cssSelector(".resting"));
      keepPicture(browser, "resting-closed");
      set(openOn(LocalDate.now(Clock.systemUTC()).getDayOfWeek().plus(3)));
      browser.navigate().refresh();
      keepPicture(browser, "resting-hours");
      set(WindowSettings.usual());
      browser.findElement(By.cssSelector(".attract")).click();
      browser.findElement(By.cssSelector("[data-act=home-services]"));
    } finally {
      browser.quit();
    }
  }

  /** For people to look at. */
  private static void keepPicture(ChromeDriver browser, String name) throws IOException {
    String folder = System.getProperty("suoma.pictures");
    if (folder != null) {
      browser.executeScript("return document.fonts.ready.then(() => true)");
      Files.write(Path.of(folder, name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
  }
}
