package org.suoma.county.checking.link;

import java.net.URI;
import java.util.Optional;

/** Goes to a page and says whether it is there. */
@FunctionalInterface
interface LinkProbe {

  /**
   * Goes there, within half a minute.
   *
   * @param link http or https, with a host
   * @return what is wrong; empty if it is there
   */
  Optional<LinkTrouble> probe(URI link);
}
