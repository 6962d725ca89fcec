package org.suoma.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.app.Chromium;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Photographs one page of every kind and state that a running kiosk lists of itself, with a contact
 * sheet, {@code index.html}, to look them over.
 */
@Command(name = "page-walk")
final class PageWalk implements Callable<Integer> {

  @Option(names = "--out", required = true)
  private @Nullable Path out;

  @Option(names = "--landscape")
  private boolean landscape;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  private PageWalk() {}

  /** Ends with 0 if every page could be photographed. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new PageWalk()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    if (out == null || spec == null) {
      throw new IllegalStateException("picocli has set nothing");
    }
    Path folder = Files.createDirectories(out);
    URI pages = URI.create(RunningSystem.ofLauncher().fact("app", "pages"));
    StringBuilder sheet = new StringBuilder(HEAD);
    int taken = 0;
    ChromeDriver browser = landscape ? Chromium.open(1_920, 1_080) : Chromium.open(1_080, 1_920);
    try (InputStream list = pages.resolve("pages.json").toURL().openStream()) {
      for (JsonNode page : new JsonMapper().readTree(list)) {
        String name = page.get("name").asText();
        browser.get(pages.resolve(page.get("path").asText()).toString());
        if (browser.findElements(By.id("page")).isEmpty()) {
          throw new IOException(name + " is no page: " + page.get("path").asText());
        }
        String file = "%03d.png".formatted(++taken);
        Files.write(folder.resolve(file), browser.getScreenshotAs(OutputType.BYTES));
        sheet.append(FIGURE.formatted(file, name, name));
      }
    } finally {
      browser.quit();
    }
    Files.writeString(folder.resolve("index.html"), sheet.toString(), UTF_8);
    spec.commandLine()
        .getOut()
        .println("照了 %d 页，总览在 %s".formatted(taken, folder.resolve("index.html")));
    return 0;
  }

  private static final String HEAD =
      """
      <!doctype html><meta charset="utf-8"><title>Suoma</title>
      <style>body { font: 14px sans-serif; display: flex; flex-wrap: wrap; gap: 16px }
      figure { margin: 0; width: 320px } img { width: 100%; border: 1px solid #ccc }</style>
      """;

  private static final String FIGURE =
      "<figure><a href=\"%1$s\"><img src=\"%1$s\" alt=\"%2$s\"></a>"
          + "<figcaption>%3$s</figcaption></figure>\n";
}
