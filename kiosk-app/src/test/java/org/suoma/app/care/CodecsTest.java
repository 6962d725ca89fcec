package org.suoma.app.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the machine has what recordings are played with. */
class CodecsTest {

  @TempDir private Path lib;

  @Test
  void bothLibrariesAreWantedInOneVersionThatTheWindowKnows() throws Exception {
    Codecs codecs = new Codecs(List.of(lib.resolve("none"), lib));
    assertThat(codecs.areThere()).isFalse();

    Files.createFile(lib.resolve("libavcodec.so.61"));
    Files.createFile(lib.resolve("libavformat.so.61"));
    assertThat(codecs.areThere()).as("Debian 13").isFalse();

    Files.createFile(lib.resolve("libavcodec.so.59"));
    assertThat(codecs.areThere()).isFalse();
    Files.createFile(lib.resolve("libavformat.so.59"));
    assertThat(codecs.areThere()).as("Debian 12").isTrue();
  }

  /** A learning test: with another JavaFX, look which versions it has plugins for. */
  @Test
  void theWindowHasPluginsUpToVersion60() {
    assertThat(ClassLoader.getSystemResource("libavplugin-ffmpeg-60.so")).isNotNull();
    assertThat(ClassLoader.getSystemResource("libavplugin-ffmpeg-61.so")).isNull();
  }
}
