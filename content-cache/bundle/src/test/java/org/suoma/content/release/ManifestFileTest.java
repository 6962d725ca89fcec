package org.suoma.content.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

class ManifestFileTest {

  private static final Sha256 EMPTY = Sha256.of(new byte[0]);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "../x",
        "entries/../../x",
        "a//b",
        "a/",
        ".hidden",
        "a\\b",
        "C:x"
      })
  void refusesAPathThatCouldLeaveItsFolder(String path) {
    assertThatThrownBy(() -> new ManifestFile(path, 0, EMPTY, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAManifestThatNamesAPathTwice() {
    ManifestFile file = new ManifestFile("county.json", 0, EMPTY, 0, List.of());

    assertThatThrownBy(() -> manifest(List.of(file, file))).hasMessageContaining("county.json");
  }

  @Test
  void findsEveryFileByItsPath() {
    List<ManifestFile> files =
        List.of(
            new ManifestFile("catalog.json", 1, EMPTY, 0, List.of()),
            new ManifestFile("county.json", 2, EMPTY, 0, List.of()),
            new ManifestFile("entries/a.json", 3, EMPTY, 0, List.of()));

    Manifest manifest = manifest(files);

    assertThat(files).allSatisfy(file -> assertThat(manifest.file(file.path())).contains(file));
    assertThat(manifest.file("entries/b.json")).isEmpty();
  }

  @Test
  void survivesAWriteAndARead() throws Exception {
    Manifest manifest = manifest(List.of(new ManifestFile("county.json", 2, EMPTY, 0, List.of())));
    ManifestJson json = new ManifestJson();

    assertThat(json.read(json.write(manifest))).isEqualTo(manifest);
  }

  @Test
  void refusesBytesThatAreNoManifest() {
    assertThatThrownBy(() -> new ManifestJson().read(new byte[] {'{', '}'}))
        .isInstanceOfSatisfying(
            ContentException.class, e -> assertThat(e.error()).isEqualTo(ContentError.MALFORMED));
  }

  private static Manifest manifest(List<ManifestFile> files) {
    return new Manifest(Manifest.FORMAT, "common", 1, Instant.EPOCH, files, List.of(), List.of());
  }
}
