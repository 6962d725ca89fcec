package org.suoma.county.recording;

import java.util.List;

/**
 * What becomes of the files of a folder.
 *
 * @param recordings those that can be taken, in the order of names
 * @param refusals those that cannot
 */
public record VoicePlan(List<Recording> recordings, List<Refusal> refusals) {

  /** Copies both. */
  public VoicePlan {
    recordings = List.copyOf(recordings);
    refusals = List.copyOf(refusals);
  }

  /**
   * A file that cannot be taken.
   *
   * @param file its name below the folder
   * @param reason why, for staff
   */
  public record Refusal(String file, String reason) {}
}
