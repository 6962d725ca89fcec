package org.suoma.county.storage.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.report.KioskSoftware;
import org.suoma.county.storage.Database;

/** Remembers what roll-outs need to know of every kiosk. Threads share one. */
public final class ReportedKiosks {

  private static final List<String> COLUMNS =
      List.of(
          "name",
          "at",
          "traits",
          "ring",
          "area",
          "tags",
          "release",
          "outcome",
          "error",
          "fault",
          "step",
          "percent",
          "software");

  private final Jdbi jdbi;
  private final ContentJson json = new ContentJson();

  /** Keeps it in this database. */
  public ReportedKiosks(Database database) {
    this.jdbi = database.jdbi();
  }

  /** Replaces what a kiosk said before. */
  public void put(ReportedKiosk kiosk) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                Replacing.row("rollout_kiosk", COLUMNS),
                kiosk.name(),
                kiosk.at().toString(),
                kiosk.traits().told(),
                kiosk.traits().ring(),
                kiosk.traits().area(),
                String.join("\n", kiosk.traits().tags()),
                kiosk.release(),
                kiosk.outcome(),
                kiosk.error(),
                kiosk.fault(),
                kiosk.step(),
                kiosk.percent(),
                written(kiosk.software())));
  }

  /** All kiosks, in the order of names. */
  public List<ReportedKiosk> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM rollout_kiosk ORDER BY name")
                .map(
                    (row, context) ->
                        new ReportedKiosk(
                            row.getString("name"),
                            Instant.parse(row.getString("at")),
                            new ReportedKiosk.Traits(
                                row.getBoolean("traits"),
                                row.getString("ring"),
                                row.getString("area"),
                                row.getString("tags").lines().toList()),
                            row.getLong("release"),
                            row.getString("outcome"),
                            row.getString("error"),
                            row.getString("fault"),
                            row.getString("step"),
                            row.getInt("percent"),
                            read(row.getString("software"))))
                .list());
  }

  private String written(@Nullable KioskSoftware software) {
    return software == null ? "" : new String(json.write(software), UTF_8);
  }

  private @Nullable KioskSoftware read(String written) {
    try {
      return written.isEmpty() ? null : json.read(written.getBytes(UTF_8), KioskSoftware.class);
    } catch (MalformedContentException e) {
      return null; // another version of this program has written it; the next report replaces it
    }
  }
}
