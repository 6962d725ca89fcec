package org.suoma.county.rollout;

import java.io.IOException;
import java.util.Optional;
import org.suoma.content.rollout.RolloutPlan;

/** What is rolled out: releases of content, or versions of the software, each with a number. */
public interface RolloutSubject {

  /** The Han words for one of it. */
  String label(long number);

  /** How the trail names one of it. */
  String trailName(long number);

  /** The newest that is signed; 0 before the first. */
  long newest() throws IOException;

  /** What every kiosk may have by now, whatever its plan; 0: nothing. */
  long forAll() throws IOException;

  /** The plan that is signed for the newest; empty if there is none. */
  Optional<RolloutPlan> signed() throws IOException;

  /** Signs another plan for the newest. */
  void sign(RolloutPlan plan) throws IOException;

  /**
   * Gives the newest to everybody.
   *
   * @param ended the plan when that is done
   */
  void openToAll(RolloutPlan ended) throws IOException;

  /** What kiosks say of it. */
  KioskReading reading();
}
