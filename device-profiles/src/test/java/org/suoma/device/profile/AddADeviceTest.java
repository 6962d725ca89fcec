package org.suoma.device.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide for new models tells of every key. */
class AddADeviceTest {

  private static final Path GUIDE = Path.of("../docs/add-a-device.md");

  @ParameterizedTest
  @ValueSource(classes = {PrinterProfile.class, IdReaderProfile.class, ScannerProfile.class})
  void tellsOfEveryKey(Class<?> profile) throws Exception {
    String guide = Files.readString(GUIDE);

    assertThat(Arrays.stream(profile.getRecordComponents()).map(RecordComponent::getName))
        .map(
            name ->
                "| `" + new PropertyNamingStrategies.KebabCaseStrategy().translate(name) + "` |")
        .allMatch(guide::contains, "are in the guide");
  }
}
