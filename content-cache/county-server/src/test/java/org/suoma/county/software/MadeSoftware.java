package org.suoma.county.software;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.software.SoftwareJson;
import org.suoma.content.trust.SoftwareMakers;

/** Two makers at their command line, who must both sign. */
public final class MadeSoftware {

  private final Path folder;
  private final Clock clock;
  private @Nullable Path newest;

  /** Makes their keys in a folder that is not there yet. */
  public MadeSoftware(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    run("keys", "--out", folder.toString());
  }

  private void run(String... words) {
    assertThat(SoftwareMain.commandLine(clock).execute(words)).isZero();
  }

  /** What a county needs to know of them. */
  public SoftwareMakers publicKeys() throws IOException {
    return new SoftwareJson().readMakers(Files.readAllBytes(folder.resolve("makers.json")));
  }

  /** Makes a version; one signs, then the other. */
  public Path make(String version) throws IOException {
    Path files = Files.createDirectories(folder.resolve("files-" + version));
    Files.writeString(files.resolve("agent"), "version " + version);
    Path half = folder.resolve(version + "-half.zip");
    List<String> words =
        new ArrayList<>(
            List.of("make", "linux-amd64=" + files, "linux-arm64=" + files, "--version", version));
    if (newest != null) {
      words.addAll(List.of("--after", newest.toString()));
    }
    words.addAll(List.of("--key", key(1), "--out", half.toString()));
    run(words.toArray(String[]::new));
    Path whole = folder.resolve(version + ".zip");
    run("sign", half.toString(), "--key", key(2), "--out", whole.toString());
    newest = whole;
    return whole;
  }

  private String key(int holder) {
    return folder.resolve("maker-%d.pem".formatted(holder)).toString();
  }
}
