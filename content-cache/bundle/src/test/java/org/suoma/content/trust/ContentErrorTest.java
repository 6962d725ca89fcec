package org.suoma.content.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentErrorTest {

  @ParameterizedTest
  @EnumSource
  void isExplainedInTheDocuments(ContentError error) throws IOException {
    assertThat(Files.readString(Path.of("../../docs/errors.md"))).contains("| `" + error + "` |");
  }
}
