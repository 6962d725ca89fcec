package org.suoma.county.storage.staff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as it lies in the database, without what proves who one is.
 *
 * @param login its key
 * @param name of the person
 * @param unit id of a unit; empty if none
 * @param roles their names
 * @param remit what content it works on
 * @param closed whether it can still be used
 * @param lock what keeps others out
 * @param madeAt when it was made
 */
public record AccountRow(
    String login,
    String name,
    String unit,
    List<String> roles,
    Remit remit,
    boolean closed,
    Lock lock,
    Instant madeAt) {

  /** Copies the roles. */
  public AccountRow {
    roles = List.copyOf(roles);
  }

  /**
   * What content an account works on.
   *
   * @param units ids; empty for all
   * @param columns ids; empty for all
   */
  public record Remit(List<String> units, List<String> columns) {

    /** Copies the lists. */
    public Remit {
      units = List.copyOf(units);
      columns = List.copyOf(columns);
    }
  }

  /**
   * What keeps others out of an account.
   *
   * @param mustChange whether the password has to be changed first
   * @param hasFactor whether it has a second factor
   * @param wrong wrong tries since the last right one
   * @param until locked until then; null if it is not
   */
  public record Lock(boolean mustChange, boolean hasFactor, int wrong, @Nullable Instant until) {}
}
