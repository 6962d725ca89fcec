package org.suoma.content.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubmissionErrorTest {

  @ParameterizedTest
  @EnumSource
  void isExplainedInTheDocuments(SubmissionError error) throws IOException {
    assertThat(Files.readString(Path.of("../../docs/errors.md"))).contains("| `" + error + "` |");
  }
}
