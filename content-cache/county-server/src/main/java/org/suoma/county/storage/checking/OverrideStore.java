package org.suoma.county.storage.checking;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.suoma.county.storage.Database;

/** Remembers which findings approvers let through. Threads share one. */
public final class OverrideStore {

  private final Jdbi jdbi;

  /** Keeps them in this database. */
  public OverrideStore(Database database) {
    this.jdbi = database.jdbi();
  }

  /** Lets a finding through; a later reason takes the place of an earlier one. */
  public void put(Exemption exemption, String reason, String actor, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO check_override (rule, subject, place, digest, reason, actor, at)
                    VALUES (:rule, :subject, :place, :digest, :reason, :actor, :at)
                    ON CONFLICT (rule, subject, place, digest) DO UPDATE SET reason = excluded.reason, actor = excluded.actor,
                      at = excluded.at
                    """)
                .bind("rule", exemption.rule())
                .bind("subject", exemption.subject())
                .bind("place", exemption.place())
                .bind("digest", exemption.digest())
                .bind("reason", reason)
                .bind("actor", actor)
                .bind("at", at.toString())
                .execute());
  }

  /** Whether it is let through. */
  public boolean has(Exemption exemption) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT 1 FROM check_override WHERE rule = :rule AND subject = :subject
                    AND place = :place AND digest = :digest
                    """)
                .bind("rule", exemption.rule())
                .bind("subject", exemption.subject())
                .bind("place", exemption.place())
                .bind("digest", exemption.digest())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  /**
   * What is let through.
   *
   * @param rule id of the rule
   * @param subject about which the finding is
   * @param place digest of rule and mark
   * @param digest of the entry's bytes; with others it no longer counts
   */
  public record Exemption(String rule, String subject, String place, String digest) {}
}
