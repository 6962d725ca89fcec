package org.suoma.content.search;

import java.io.IOException;
import org.suoma.content.store.Generation;

/** Makes a generation searchable before anyone sees it. */
@FunctionalInterface
public interface GenerationIndexer {

  /**
   * Builds the index of a generation that is staged.
   *
   * @throws IOException if it cannot be written; the generation is not activated then
   */
  void build(Generation generation) throws IOException;
}
