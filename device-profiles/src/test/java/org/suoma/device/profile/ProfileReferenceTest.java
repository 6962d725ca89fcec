package org.suoma.device.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The document is what the records say: {@code ./suoma devices document} writes it anew. */
class ProfileReferenceTest {

  @Test
  void isTheDocument() throws Exception {
    assertThat(Path.of("../docs/device-profiles.md"))
        .hasContent(new ProfileReference(ProfileLibrary.bundled()).markdown());
  }

  @Test
  void tellsOfEveryProfile() throws Exception {
    String document = Files.readString(Path.of("../docs/device-profiles.md"));

    assertThat(ProfileLibrary.bundled().all(DeviceProfile.class).keySet())
        .allMatch(name -> document.contains("| `" + name + "` |"));
  }
}
