package org.suoma.device.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileLibraryTest {

  @TempDir private Path directory;

  @Test
  void bringsPrintersReadersAndScanners() throws Exception {
    ProfileLibrary library = ProfileLibrary.bundled();

    assertThat(library.all(PrinterProfile.class)).hasSizeGreaterThanOrEqualTo(14);
    assertThat(library.all(ScannerProfile.class)).hasSizeGreaterThanOrEqualTo(7);
    assertThat(library.all(IdReaderProfile.class)).containsOnlyKeys("samv-serial", "samv-usb");
  }

  /** Each value has its source behind it, or says that it has none. */
  @Test
  void saysWhereEveryValueIsFrom() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("profiles"))) {
      for (Path file : files.toList()) {
        assertThat(Files.readAllLines(file))
            .filteredOn(
                line -> line.matches("[a-z-]+ = (?!\"\"|\\[|\"printer|\"scanner|\"id-reader).*"))
            .filteredOn(line -> !line.startsWith("model") && !line.startsWith("aim-id"))
            .as(file.toString())
            .allMatch(line -> line.contains("# "));
      }
    }
  }

  @Test
  void refusesADeviceOfAnotherKind() {
    assertThatThrownBy(() -> ProfileLibrary.bundled().printer("gm65"))
        .isInstanceOf(ProfileException.class)
        .hasMessageContainingAll("gm65.toml", "scanner", "printer");
  }

  @Test
  void refusesACommandThatNoManualKnows() {
    assertRefused(good().replace("ESC @", "ESC ?"), "model.toml", "commands", "ESC ?");
  }

  @Test
  void refusesAPrinterWithoutWhatReceiptsNeed() {
    assertRefused(good().replace("\"GS v 0\", ", ""), "model.toml", "commands must have GS v 0");
  }

  @Test
  void refusesPicturesLargerThanTheBuffer() {
    assertRefused(
        good().replace("raster-rows = 32", "raster-rows = 64"), "raster-rows", "at most 56");
  }

  @Test
  void refusesAPresenterThatDoesNotTellOfItself() {
    assertRefused(good().replace("presenter = false", "presenter = true"), "presenter", "MASUNG");
  }

  @Test
  void namesAnUnknownKeyWithItsFile() {
    assertRefused("colour = \"red\"\n" + good(), "model.toml", "colour");
  }

  @Test
  void namesAMissingKey() {
    assertRefused(good().replace("raster-rows = 32\n", ""), "model.toml", "raster-rows");
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
        kind = "printer"
        model = "试验"
        usb-ids = []
        baud-rate = 115200
        dots-per-line = 576
        characters = "GBK"
        status = "EPSON"
        presenter = false
        user-glyphs = 0
        raster-rows = 32
        buffer-bytes = 4096
        cut-feed-dots = 24
        reply-timeout-millis = 500
        job-timeout-millis = 60000
        commands = ["LF", "DLE EOT", "ESC @", "ESC E", "ESC a", "ESC d", "ESC J", "FS &",
          "GS !", "GS r", "GS v 0", "GS V"]
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
