package org.suoma.county.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.county.RunningCounty;

class PublishingTest {

  @TempDir Path folder;

  @Test
  void bringsTheKiosksWhatTheCountyTakesInAndWhichDaysAreWorked() throws Exception {
    try (RunningCounty county = RunningCounty.start(folder)) {
      county.publish();

      assertThat(county.released())
          .contains("county.json", "intake.json", "submission-keys.json", "workdays.json");
    }
  }
}
