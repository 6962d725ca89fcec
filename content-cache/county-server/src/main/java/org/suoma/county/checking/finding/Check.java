package org.suoma.county.checking.finding;

import java.util.List;

/** One thing to look for in an entry. Threads may share one. */
public interface Check {

  /**
   * Looks.
   *
   * @param entry to look at
   * @param county what stands around it
   * @return what it found; empty if all is well
   */
  List<Finding> look(CheckedEntry entry, CountyView county);
}
