package org.suoma.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.records.ConfigException;
import org.suoma.records.ConfigFile;

/** What the packages are made of, as far as it can be told without making them. */
class PackageFilesTest {

  private static final Path KIOSK = Path.of("src", "main", "debian", "kiosk");
  private static final List<Path> PLACES =
      List.of(
          Path.of("src", "main", "debian"),
          Path.of("src", "main", "guard"),
          Path.of("src", "test", "debian"),
          Path.of("..", "content-cache", "county-server", "src", "main", "debian"));
  private static final Pattern STARTED = Pattern.compile("/usr/lib/suoma/([a-z-]+)(?![a-z/-])");
  private static final Pattern USB_IDS = Pattern.compile("(?m)^usb-ids = \\[(.*?)]");
  private static final Pattern USB_ID = Pattern.compile("\"([0-9a-f]{4}):([0-9a-f]{4})\"");

  @TempDir private Path directory;

  @Test
  void everyScriptIsOneThatItsShellUnderstands() throws Exception {
    List<Path> scripts = new ArrayList<>();
    for (Path place : PLACES) {
      try (Stream<Path> all = Files.walk(place)) {
        all.filter(Files::isRegularFile).filter(PackageFilesTest::isScript).forEach(scripts::add);
      }
    }
    assertThat(scripts).hasSizeGreaterThan(15);
    for (Path script : scripts) {
      String shell = Files.readAllLines(script).get(0).substring(2);
      // Perl's -n is a loop around the script that waits for its input.
      boolean isPerl = shell.endsWith("/perl");
      String onlyRead = isPerl ? "-c" : "-n";
      Path said = directory.resolve("said");
      Process check =
          new ProcessBuilder(shell, onlyRead, script.toString())
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      boolean over = check.waitFor(60, TimeUnit.SECONDS);
      check.destroyForcibly();
      assertThat(over).as("%s was read within a minute", script).isTrue();
      assertThat(said)
          .as(script.toString())
          .content()
          .isEqualTo(isPerl ? script + " syntax OK\n" : "");
      assertThat(check.exitValue()).as(script.toString()).isZero();
    }
  }

  private static boolean isScript(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return bytes.length > 2 && bytes[0] == '#' && bytes[1] == '!';
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * openbox takes each press of a bound button for itself until its turn comes (XGrabButton, in
   * GrabModeSync), and while it is busy loses what is pressed after: ten of twenty quick taps, with
   * openbox held up for 150 ms; none without a binding.
   */
  @Test
  void theWindowManagerStandsBetweenNoTouchAndTheWindow() throws IOException {
    assertThat(Files.readString(KIOSK.resolve("openbox.xml")))
        .contains("<focusNew>yes</focusNew>")
        .doesNotContain("<mousebind", "<keybind");
  }

  @Test
  void unitsStartWhatThePackageBrings() throws IOException {
    for (String unit : List.of("suoma-agent.service", "suoma-kiosk.service")) {
      Matcher started = STARTED.matcher(Files.readString(KIOSK.resolve(unit)));
      while (started.find()) {
        String name = started.group(1);
        assertThat(
                Stream.of(KIOSK.resolve(name), Path.of("src", "main", "guard").resolve(name))
                    .filter(Files::exists))
            .as("%s starts %s", unit, name)
            .isNotEmpty();
      }
    }
  }

  @Test
  void theSettingsThatArePutInPlaceAreRead() throws Exception {
    AgentConfig config = new ConfigFile(KIOSK.resolve("agent.toml")).read(AgentConfig.class);

    assertThat(config.software()).isNotNull();
    assertThat(config.receiptPrinter()).isNull();
  }

  @Test
  void whatStandsBehindASignOfCommentIsRightOnceTheSignIsGone() throws Exception {
    Path all = directory.resolve("agent.toml");
    Files.writeString(
        all,
        Files.readString(KIOSK.resolve("agent.toml"))
            .replaceAll("(?m)^#(\\[[a-z.-]+]|[a-z-]+ = )", "$1"));

    AgentConfig config = read(all);

    assertThat(config.documentPrinter()).isNotNull();
    assertThat(config.content().limits()).isNotNull();
    assertThat(Objects.requireNonNull(config.software()).steady()).hasMinutes(2);
  }

  private static AgentConfig read(Path file) throws ConfigException {
    return new ConfigFile(file).read(AgentConfig.class);
  }

  @Test
  void rulesKnowEveryUsbDeviceOfTheProfiles() throws IOException {
    String rules = Files.readString(KIOSK.resolve("udev.rules"));
    try (Stream<Path> profiles = Files.list(Path.of("..", "device-profiles", "profiles"))) {
      for (Path profile : profiles.toList()) {
        Matcher ids = USB_IDS.matcher(Files.readString(profile));
        Matcher id = USB_ID.matcher(ids.find() ? ids.group(1) : "");
        while (id.find()) {
          assertThat(rules)
              .as(profile.toString())
              .contains(
                  "ATTR{idVendor}==\"%s\", ATTR{idProduct}==\"%s\""
                      .formatted(id.group(1), id.group(2)));
        }
      }
    }
  }
}
