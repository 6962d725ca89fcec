package org.suoma.county.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.Role;
import org.suoma.county.translating.TranslationDesk;
import org.suoma.county.translating.TranslationWriter;
import org.suoma.county.translating.text.UnitState;

/** A translator finds a text, puts a term in, approves another's and takes that back. */
class TranslationBrowserTest {

  private static final String MONDAY = "interface/number.monday";
  private static final String TUESDAY = "interface/number.tuesday";
  private static final String CLDR =
      "Unicode CLDR 48.2.0 locale ii (Han side: CLDR 48.2.0 locale zh, same path)";

  @TempDir private Path folder;
  private RunningCounty county;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws Exception {
    county = RunningCounty.start(folder);
    Files.writeString(
        folder.resolve("data/terms.csv"),
        "han,yi,source,source_licence\n星期一,ꆏꊂꋍ,\"%s\",Unicode-3.0\n".formatted(CLDR),
        UTF_8);
    draft(TUESDAY, "ꆏꊂꑍ");
    browser = ConsoleBrowser.open();
    ConsoleBrowser.signIn(
        browser, county.origin(), "translator", county.staff(true, Role.TRANSLATOR));
    ConsoleBrowser.awaitHeading(browser, "总览");
  }

  /** Somebody else writes. */
  private void draft(String unit, String yi) throws Exception {
    String unused = county.staff(true, Role.EDITOR, Role.TRANSLATOR);
    TranslationDesk desk = county.services().translations();
    String seen = TranslationDesk.seen(desk.look(unit).orElseThrow().unit());
    assertThat(
            desk.writer()
                .write(
                    county.who(Role.EDITOR),
                    new TranslationWriter.Typed(unit, seen, yi, CLDR, "Unicode-3.0")))
        .isEqualTo(TranslationWriter.Outcome.DRAFTED);
  }

  @AfterEach
  void close() {
    browser.quit();
    county.close();
  }

  @Test
  void findsWritesApprovesAndTakesBackByTheKeyboardAlone() throws Exception {
    browser.findElement(By.linkText("译文")).click();
    browser.findElement(By.xpath("//h1[starts-with(., '译文')]"));
    look("translations");
    browser.findElement(By.name("q")).sendKeys("星期", Keys.ENTER);
    ConsoleBrowser.awaitHeading(browser, "全部文字");
    look("translations-list");
    browser.findElement(By.linkText("星期一")).sendKeys(Keys.ENTER);

    WebElement yi = browser.findElement(By.id("yi"));
    assertThat(browser.switchTo().activeElement()).isEqualTo(yi);
    yi.sendKeys("1");
    browser.findElement(By.name("source")).sendKeys(Keys.ENTER);
    browser.findElement(By.xpath("//p[@role = 'alert' and contains(., '没有写彝文的来源')]"));
    look("translation-refused");

    browser.findElement(By.id("yi")).clear();
    browser.findElement(By.xpath("//button[@name = 'insert' and . = 'ꆏꊂꋍ']")).sendKeys(Keys.ENTER);
    browser.findElement(By.xpath("//textarea[. = 'ꆏꊂꋍ']"));
    assertThat(browser.findElement(By.name("source")).getDomProperty("value")).isEqualTo(CLDR);
    look("translation");
    new Actions(browser).keyDown(Keys.ALT).sendKeys("s").keyUp(Keys.ALT).perform();

    browser.findElement(By.xpath("//p[@class = 'han' and . = '星期二']"));
    assertThat(state(MONDAY)).isEqualTo(UnitState.DRAFT);
    look("translation-of-somebody-else");
    new Actions(browser).keyDown(Keys.ALT).sendKeys("a").keyUp(Keys.ALT).perform();

    browser.findElement(By.xpath("//p[@class = 'han' and . = '星期三']"));
    assertThat(state(TUESDAY)).isEqualTo(UnitState.REVIEWED);
    look("translation-approved");
    browser.findElement(By.cssSelector(".done .link")).sendKeys(Keys.ENTER);
    browser.findElement(By.xpath("//div[@role = 'status' and contains(., '已换回上一次的译文')]"));
    assertThat(state(TUESDAY)).isEqualTo(UnitState.DRAFT);
    browser.findElement(By.cssSelector(".back a")).sendKeys(Keys.ENTER);
    ConsoleBrowser.awaitHeading(browser, "全部文字");
    look("translations-worked");
  }

  private UnitState state(String unit) {
    return county.services().translations().look(unit).orElseThrow().unit().state();
  }

  private void look(String name) throws Exception {
    ConsoleBrowser.keepPicture(browser, name);
    ConsoleBrowser.assertWell(browser, name);
  }
}
