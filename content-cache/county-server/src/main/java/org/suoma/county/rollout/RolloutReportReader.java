package org.suoma.county.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.release.Ring;
import org.suoma.content.report.KioskSoftware;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.county.storage.kiosk.ReportedKiosk;

/** Reads from a kiosk's report what roll-outs need; the fleet has checked its name before. */
final class RolloutReportReader {

  private static final int MOST_TAGS = 24;
  private static final int MOST_LETTERS = 200;
  private static final int ALL = 100;

  private final JsonMapper json = JsonMapper.builder().build();

  /**
   * Reads a report that came at this time.
   *
   * @throws IllegalArgumentException if it is not JSON
   */
  ReportedKiosk read(byte[] report, Instant now) {
    JsonNode tree;
    try {
      tree = json.readTree(report);
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
    JsonNode content = tree.path("content");
    JsonNode progress = content.path("progress");
    long total = progress.path("bytesTotal").asLong();
    long done = progress.path("bytesDone").asLong();
    return new ReportedKiosk(
        text(tree.path("kiosk")),
        now,
        traits(tree.path("traits")),
        Math.max(
            0, (tree.has("release") ? tree.get("release") : content.path("sequence")).asLong()),
        text(content.path("outcome")),
        text(content.path("error")),
        text(tree.path("contentFaults").path(0)),
        text(progress.path("step")),
        total <= 0 ? 0 : (int) Math.max(0, Math.min(ALL, done * ALL / total)),
        software(tree.path("software")));
  }

  private static @Nullable KioskSoftware software(JsonNode told) {
    String version = text(told.path("version"));
    if (!SoftwareVersion.isVersion(version)) {
      return null;
    }
    return new KioskSoftware(
        version,
        orNull(told.path("before")),
        told.path("trial").asBoolean(),
        orNull(told.path("trouble")),
        orNull(told.path("outcome")),
        orNull(told.path("detail")),
        orNull(told.path("error")),
        orNull(told.path("left")),
        orNull(told.path("leftBecause")));
  }

  private static @Nullable String orNull(JsonNode node) {
    String text = text(node);
    return text.isEmpty() ? null : text;
  }

  private static ReportedKiosk.Traits traits(JsonNode traits) {
    String ring = text(traits.path("ring"));
    for (Ring known : Ring.values()) {
      if (known.id().equals(ring)) {
        List<String> tags = new ArrayList<>();
        for (JsonNode tag : traits.path("tags")) {
          if (tags.size() < MOST_TAGS) {
            tags.add(text(tag));
          }
        }
        return new ReportedKiosk.Traits(true, ring, text(traits.path("area")), tags);
      }
    }
    return new ReportedKiosk.Traits(false, Ring.ALL.id(), "", List.of());
  }

  private static String text(JsonNode node) {
    String line = node.isTextual() ? node.textValue().replaceAll("\\s+", " ") : "";
    return line.length() > MOST_LETTERS ? line.substring(0, MOST_LETTERS) : line;
  }
}
