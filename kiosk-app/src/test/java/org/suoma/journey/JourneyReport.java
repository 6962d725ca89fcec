package org.suoma.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a journey went.
 *
 * @param journey its name
 * @param passed whether all steps did
 * @param steps its steps in order
 */
record JourneyReport(String journey, boolean passed, List<Step> steps) {

  void write(Path file) throws IOException {
    Files.write(
        file,
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsBytes(this));
  }

  /**
   * A step.
   *
   * @param name what was done
   * @param passed whether it worked
   * @param millis how long it took
   * @param screenshot file name; null if none was taken
   * @param failure why it did not work; null if it did
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Step(
      String name,
      boolean passed,
      long millis,
      @Nullable String screenshot,
      @Nullable String failure) {}
}
