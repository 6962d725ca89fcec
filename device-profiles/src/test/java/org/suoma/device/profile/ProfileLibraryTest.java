package org.suoma.device.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileLibraryTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"escpos-80mm", "escpos-58mm", "hprt-tp809", "bt-t080", "hcc-pos80b"})
  void bringsPrinters(String name) throws Exception {
    assertThat(ProfileLibrary.bundled().printer(name).dotsPerLine()).isPositive();
  }

  @Test
  void bringsReadersAndScanners() throws Exception {
    assertThat(ProfileLibrary.bundled().idReader("samv-serial").pollMillis()).isEqualTo(300);
    assertThat(ProfileLibrary.bundled().scanner("gm65").baudRate()).isEqualTo(9600);
    assertThat(ProfileLibrary.bundled().scanner("scanner-cdc").acknowledgement()).isEmpty();
  }

  @Test
  void namesAnUnknownKeyWithItsFile() {
    assertRefused(good() + "colour = \"red\"\n", "model.toml", "colour");
  }

  @Test
  void namesAMissingKey() {
    assertRefused(good().replace("raster-rows = 128\n", ""), "model.toml", "raster-rows");
  }

  @Test
  void namesAValueOutOfRange() {
    assertRefused(good().replace("576", "577"), "model.toml", "dots-per-line", "577");
  }

  @Test
  void saysThatAFileIsNotToml() {
    assertRefused("baud-rate", "model.toml", "not TOML");
  }

  @Test
  void takesACountysOwnModelBeforeTheOneThatCameAlong() throws Exception {
    Files.writeString(directory.resolve("escpos-80mm.toml"), good().replace("115200", "19200"));
    ProfileLibrary library = ProfileLibrary.with(directory);

    assertThat(library.printer("escpos-80mm").baudRate()).isEqualTo(19_200);
    assertThat(library.printer("escpos-58mm").dotsPerLine()).isEqualTo(384);
  }

  @Test
  void saysThatThereIsNoSuchProfile() {
    assertThatThrownBy(() -> ProfileLibrary.bundled().printer("none"))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining("none.toml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret", "/etc/passwd", "", "A"})
  void takesNoPathForAName(String name) {
    assertThatThrownBy(() -> ProfileLibrary.bundled().printer(name))
        .isInstanceOf(ProfileException.class);
  }

  private static String good() {
    return """
        baud-rate = 115200
        dots-per-line = 576
        native-qr = true
        user-glyphs = 0
        raster-rows = 128
        cut-feed-dots = 24
        reply-timeout-millis = 500
        job-timeout-millis = 60000
        """;
  }

  private void assertRefused(String text, String... expected) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ProfileException.class)
        .hasMessageContainingAll(expected);
  }

  private PrinterProfile read(String text) throws IOException, ProfileException {
    Files.writeString(directory.resolve("model.toml"), text);
    return ProfileLibrary.with(directory).printer("model");
  }
}
