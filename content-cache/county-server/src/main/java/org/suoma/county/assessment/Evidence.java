package org.suoma.county.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What points are taken off for, as it was when it was counted. Holds nothing of a resident.
 *
 * @param key by which it is known again
 * @param subject the entry, column or case, as people know it
 * @param what is wrong, since when
 * @param path where the console shows it; null if nowhere
 * @param times how often points are taken off for it
 * @param pardon why it is not held against the unit; null if it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
    String key,
    String subject,
    String what,
    @Nullable String path,
    int times,
    @Nullable String pardon) {

  /** The same, not held against the unit for this reason. */
  Evidence pardoned(String reason) {
    return new Evidence(key, subject, what, path, times, reason);
  }
}
