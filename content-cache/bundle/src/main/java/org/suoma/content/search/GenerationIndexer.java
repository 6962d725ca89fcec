package org.suoma.content.search;

import java.io.IOException;
import java.util.Optional;
import org.suoma.content.store.Generation;

/** Makes a generation searchable before anyone sees it. */
@FunctionalInterface
public interface GenerationIndexer {

  /**
   * Builds the index of a generation that is staged.
   *
   * @param previous one whose index may serve as a beginning; it is left as it is
   * @throws IOException if it cannot be written; the generation is not activated then
   */
  void build(Generation generation, Optional<Generation> previous) throws IOException;
}
