package org.suoma.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.records.ConfigException;
import org.suoma.records.ConfigFile;

class AppConfigTest {

  private static final String GOOD =
      """
      store-dir = "/var/lib/suoma/store"
      agent-address = "http://127.0.0.1:8300/"
      agent-token-file = "/var/lib/suoma/agent.token"
      kiosk-name = "laba-1"
      kiosk-number = 7
      hall = "县政务服务大厅 一楼"
      orientation = "PORTRAIT"
      dots-per-mm = 4.0
      page-port = 0
      page-token-file = "/var/lib/suoma/pages.token"
      """;

  @TempDir private Path directory;

  @Test
  void readsWhatThePackagePutsInPlace() throws Exception {
    Path packaged = Path.of("..", "kiosk-agent", "src", "main", "debian", "kiosk", "app.toml");

    assertThat(new ConfigFile(packaged).read(AppConfig.class).screen()).isNotNull();
  }

  @Test
  void readsAConfiguration() throws Exception {
    AppConfig config = read(GOOD);

    assertThat(config.hall()).isEqualTo("县政务服务大厅 一楼");
    assertThat(config.orientation()).isEqualTo(AppConfig.Orientation.PORTRAIT);
  }

  @Test
  void namesAMistypedKeyWithThoseThatAreKnown() {
    assertRefused(GOOD + "hal = \"x\"\n", "不认识的键 \"hal\"", "hall", "app.toml");
  }

  @Test
  void namesAMissingKey() {
    assertRefused(GOOD.replaceAll("hall = .*\n", ""), "缺少必需的键", "hall");
  }

  @Test
  void namesAnOrientationThatNoScreenHas() {
    assertRefused(GOOD.replace("PORTRAIT", "UPSIDE"), "orientation", "LANDSCAPE");
  }

  @Test
  void startsAnewAboveTwelveHundredMegabytesUnlessItIsSetOtherwise() throws Exception {
    assertThat(read(GOOD).mostMegabytes()).isEqualTo(1_200);
    assertThat(read(GOOD + "[memory]\nrestart-above-megabytes = 900\n").mostMegabytes())
        .isEqualTo(900);
    assertRefused(GOOD + "[memory]\nrestart-above-megabytes = 90\n", "应为 400 到 32000");
  }

  @Test
  void namesAScreenThatCannotBe() {
    assertRefused(GOOD.replace("4.0", "400"), "dots-per-mm 应为 1 到 20");
  }

  @ParameterizedTest
  @CsvSource({"21.5,4.034", "32,2.710", "43,2.017"})
  void measuresAScreenByItsDiagonal(double inches, double dotsPerMm) throws Exception {
    AppConfig config = read(GOOD.replace("dots-per-mm = 4.0\n", "") + screen(inches, 1080, 1920));

    assertThat(config.measure()).isCloseTo(dotsPerMm, within(0.001));
  }

  @Test
  void takesTheMeasureOfTheScreenOnce() throws Exception {
    assertThat(read(GOOD).measure()).isEqualTo(4.0);
    assertRefused(GOOD + screen(32, 1080, 1920), "dots-per-mm 和 [screen] 写一个");
    assertRefused(GOOD.replace("dots-per-mm = 4.0\n", ""), "dots-per-mm 和 [screen] 写一个");
  }

  @Test
  void namesAScreenThatHangsOtherwiseOrIsTooSmall() {
    String unmeasured = GOOD.replace("dots-per-mm = 4.0\n", "");
    assertRefused(unmeasured + screen(32, 1920, 1080), "1920 x 1080", "orientation = PORTRAIT");
    assertRefused(unmeasured + screen(2, 1080, 1920), "diagonal-inches 应为 5 到 120");
    assertRefused(unmeasured + screen(32, 108, 1920), "600 到 8000");
  }

  private static String screen(double inches, int wide, int high) {
    return "[screen]\ndiagonal-inches = %s\ndots-wide = %d\ndots-high = %d\n"
        .formatted(inches, wide, high);
  }

  private AppConfig read(String text) throws IOException, ConfigException {
    Path file = directory.resolve("app.toml");
    Files.writeString(file, text);
    return new ConfigFile(file).read(AppConfig.class);
  }

  private void assertRefused(String text, String... words) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ConfigException.class)
        .message()
        .contains(words);
  }
}
