package org.suoma.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceErrorTest {

  @ParameterizedTest
  @EnumSource
  void isExplainedInTheDocuments(DeviceError error) throws IOException {
    assertThat(Files.readString(Path.of("../docs/errors.md"))).contains("| `" + error + "` |");
  }
}
