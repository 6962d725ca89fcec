package org.suoma.app.keyboard;

import java.io.IOException;
import java.util.function.Consumer;
import org.suoma.content.search.ClosedIndexException;

/**
 * What a county writes: its words come first on the keyboard. Reading throws {@link
 * ClosedIndexException} if the release is put away meanwhile.
 */
public interface CountyWords {

  /** Names of units, places, columns and titles; each becomes a word of its own. */
  void names(Consumer<String> taker) throws IOException;

  /** Its texts, of which only Han characters count. */
  void texts(Consumer<String> taker) throws IOException;
}
