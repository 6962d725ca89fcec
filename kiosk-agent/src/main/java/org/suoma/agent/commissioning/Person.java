package org.suoma.agent.commissioning;

/** Whoever stands at the device while it is checked. */
public interface Person {

  /** Tells them what to do now; they do it in their own time. */
  void please(String what);

  /** Tells them what was found. */
  void hears(Finding finding);

  /** Whether there is anybody: without, what wants hands is left out. */
  boolean isThere();
}
