package org.suoma.content.software;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

class SoftwareManifestTest {

  private static final Sha256 DIGEST = Sha256.of("x".getBytes(UTF_8));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../agent",
        "bin/../../agent",
        "/bin/agent",
        "bin//agent",
        "bin/",
        "",
        ".hidden",
        "bin/.hidden",
        "bin\\agent",
        "bin/agent\n",
        "bin/a b",
        "-rf",
        "bin/\u0000",
        "索玛",
        "a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q"
      })
  void pathsThatCouldLeaveTheFolderAreRefused(String path) {
    assertThatThrownBy(() -> file(path, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bin/agent", "lib/libstdc++.so.6", "runtime/conf/a_b-c.d", "1"})
  void pathsOfRuntimesAndJarsAreNot(String path) {
    assertThat(file(path, 1).path()).isEqualTo(path);
  }

  @Test
  void filesLargerThanAnyAreRefused() {
    assertThatThrownBy(() -> file("a", SoftwareFile.MOST_BYTES + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SoftwareFile("a", 1, DIGEST, false, 2 << 20, DIGEST))
        .as("what travels is never much more than what it unpacks to")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aVersionOfTooMuchIsRefused() {
    List<SoftwareFile> many =
        IntStream.range(0, SoftwareManifest.MOST_FILES + 1)
            .mapToObj(i -> file("f%05d".formatted(i), 1))
            .toList();
    List<SoftwareFile> large =
        IntStream.range(0, 5).mapToObj(i -> file("f" + i, SoftwareFile.MOST_BYTES)).toList();

    assertThatThrownBy(() -> manifest(many)).hasMessageContaining("5,000 files");
    assertThatThrownBy(() -> manifest(large)).hasMessageContaining("1 GiB");
    assertThatThrownBy(() -> manifest(List.of())).hasMessageContaining("5,000 files");
  }

  @Test
  void filesThatStandInEachOthersWayAreRefused() {
    assertThatThrownBy(() -> manifest(List.of(file("a", 1), file("a", 1))))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> manifest(List.of(file("a", 1), file("a/b", 1))))
        .hasMessageContaining("both a file and a folder");
  }

  @Test
  void whatIsUnpackedIsWhatTheListSaysOrNothing() throws Exception {
    SoftwareFile listed = listed("hello".getBytes(UTF_8));

    assertThat(unpacked(listed, packed("hello"))).isEqualTo("hello");
    assertRefused(ContentError.TOO_LARGE, listed, packed("hello, and a gigabyte more"));
    assertRefused(ContentError.TRUNCATED, listed, packed("hell"));
    assertRefused(ContentError.DIGEST_MISMATCH, listed, packed("hallo"));
    assertRefused(ContentError.MALFORMED, listed, "hello".getBytes(UTF_8));
  }

  @Test
  void aVersionIsANumberOfThreePartsAndNothingElse() {
    assertThat(SoftwareVersion.parse("1.10.0")).isGreaterThan(SoftwareVersion.parse("1.9.12"));
    for (String text :
        List.of("1", "1.2", "1.2.3.4", "1.2.x", "01.2.3", "../1.2.3", "1.2.3\n", "")) {
      assertThat(SoftwareVersion.isVersion(text)).as(text).isFalse();
    }
  }

  @Test
  void aListIsReadAsItWasWrittenAndNotWithMore() throws Exception {
    SoftwareJson json = new SoftwareJson();
    SoftwareManifest manifest = manifest(List.of(file("bin/agent", 1)));
    String written = new String(json.write(manifest), UTF_8);

    assertThat(json.read(written.getBytes(UTF_8))).isEqualTo(manifest);
    assertThatThrownBy(
            () -> json.read(written.replace("\"executable\"", "\"setuid\"").getBytes(UTF_8)))
        .isInstanceOf(ContentException.class);
  }

  private static void assertRefused(ContentError error, SoftwareFile listed, byte[] packed) {
    assertThatThrownBy(() -> unpacked(listed, packed))
        .isInstanceOfSatisfying(
            ContentException.class, refused -> assertThat(refused.error()).isEqualTo(error));
  }

  private static String unpacked(SoftwareFile listed, byte[] packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PackedFile.unpack(listed, new ByteArrayInputStream(packed), out);
    return out.toString(UTF_8);
  }

  private static byte[] packed(String content) {
    return Zstd.compress(content.getBytes(UTF_8));
  }

  private static SoftwareFile listed(byte[] content) {
    return new SoftwareFile("a", content.length, Sha256.of(content), false, 100, DIGEST);
  }

  private static SoftwareFile file(String path, long length) {
    return new SoftwareFile(path, length, DIGEST, false, 1, DIGEST);
  }

  private static SoftwareManifest manifest(List<SoftwareFile> files) {
    SoftwareMaker.Description about = SoftwareWorld.about("1.0.0");
    return new SoftwareManifest(
        SoftwareManifest.FORMAT,
        about.version(),
        about.platform(),
        about.createdAt(),
        about.upgradesFrom(),
        about.contentFormat(),
        about.state(),
        files);
  }
}
