package org.suoma.content.update;

/** Follows an update; called by the updating threads, one call at a time. */
@FunctionalInterface
public interface UpdateProgress {

  /** This is where the update stands now. */
  void at(UpdateState state);
}
