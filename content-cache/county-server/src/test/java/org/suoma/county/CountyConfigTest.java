package org.suoma.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.records.ConfigException;

class CountyConfigTest {

  @TempDir Path folder;

  @Test
  void fillsInDefaultsAndResolvesPathsBesideTheFile() throws Exception {
    CountyConfig config = read("data-dir = \"data\"");

    assertThat(config.dataDir()).isEqualTo(folder.resolve("data"));
    assertThat(config.bindAddress()).isEqualTo("127.0.0.1");
    assertThat(config.port()).isZero();
    assertThat(config.secondFactor()).isTrue();
    assertThat(config.previewCommand()).isEmpty();
  }

  @Test
  void readsTheCommandThatStartsAppsForPreviews() throws Exception {
    CountyConfig config =
        read("data-dir = \"data\"\npreview-command = [\"java\", \"-cp\", \"a:b/*\", \"Main\"]");

    assertThat(config.previewCommand()).containsExactly("java", "-cp", "a:b/*", "Main");
  }

  @Test
  void namesFileAndKeyThatItDoesNotKnow() {
    assertThatThrownBy(() -> read("data-dir = \"data\"\nprot = 1"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("county.toml")
        .hasMessageContaining("\"prot\"");
  }

  @Test
  void namesAMissingDataFolderAPortOutOfRangeAndABrokenLine() {
    assertThatThrownBy(() -> read("port = 1")).hasMessageContaining("data-dir");
    assertThatThrownBy(() -> read("data-dir = \"d\"\nport = 70000")).hasMessageContaining("port");
    assertThatThrownBy(() -> read("data-dir = ")).hasMessageContaining("county.toml");
    assertThatThrownBy(() -> CountyConfig.read(folder.resolve("none.toml")))
        .hasMessageContaining("none.toml");
  }

  private CountyConfig read(String toml) throws IOException, ConfigException {
    Path file = folder.resolve("county.toml");
    Files.writeString(file, toml);
    return CountyConfig.read(file);
  }
}
