package org.suoma.county;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suoma.content.trust.KeyKind;
import org.suoma.county.review.ReviewRules;
import org.suoma.records.ConfigException;
import org.suoma.records.ConfigFile;

/**
 * What {@code county.toml} says; relative paths are below the folder of that file.
 *
 * @param dataDir holds database, media, keys and the published tree
 * @param bindAddress address to listen on
 * @param port 0 for any free one
 * @param secondFactor whether everybody must set up a second factor, as is usual
 * @param review how many read what is to be published, and in how many working days
 * @param keyKind what new keys are: SM2 with {@code national-cryptography = true}
 * @param previewCommand starts a kiosk's app, for previews; empty if there are none here
 */
record CountyConfig(
    Path dataDir,
    String bindAddress,
    int port,
    boolean secondFactor,
    ReviewRules review,
    KeyKind keyKind,
    List<String> previewCommand) {

  private static final int MAX_PORT = 65_535;

  /** Copies the command. */
  CountyConfig {
    previewCommand = List.copyOf(previewCommand);
  }

  /**
   * Reads the file and fills in what it leaves out.
   *
   * @throws ConfigException naming the file and the key
   */
  static CountyConfig read(Path file) throws ConfigException {
    Keys keys = new ConfigFile(file).read(Keys.class);
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Path data = folder.resolve(keys.dataDir()).normalize();
    return new CountyConfig(
        data,
        Objects.requireNonNullElse(keys.bindAddress(), "127.0.0.1"),
        Objects.requireNonNullElse(keys.port(), 0),
        !Boolean.FALSE.equals(keys.secondFactor()),
        new ReviewRules(
            Objects.requireNonNullElse(keys.reviews(), ReviewRules.USUAL.reviews()),
            Objects.requireNonNullElse(keys.reviewDays(), ReviewRules.USUAL.workdays())),
        Boolean.TRUE.equals(keys.nationalCryptography()) ? KeyKind.SM2 : KeyKind.ED25519,
        Objects.requireNonNullElse(keys.previewCommand(), List.of()));
  }

  /** The keys as they stand in the file. */
  record Keys(
      Path dataDir,
      @Nullable String bindAddress,
      @Nullable Integer port,
      @Nullable Boolean secondFactor,
      @Nullable Integer reviews,
      @Nullable Integer reviewDays,
      @Nullable Boolean nationalCryptography,
      @Nullable List<String> previewCommand) {

    Keys {
      if (port != null && (port < 0 || port > MAX_PORT)) {
        throw new IllegalArgumentException("port 应为 0 到 %d，现为 %d".formatted(MAX_PORT, port));
      }
    }
  }
}
