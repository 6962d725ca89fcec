package org.suoma.app.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.app.language.Phrase;
import org.suoma.content.model.Text;

/**
 * What a phone shown to the scanner has come to, on the page of a guide.
 *
 * @param guide its id
 * @param accepted the classes of codes that the site takes
 * @param found the class that was recognised, which goes along now; null if none was
 * @param refusal why the last code does not; null if there was none
 */
public record ScanState(
    String guide, List<Text> accepted, @Nullable Text found, @Nullable Phrase refusal) {

  /** Copies the list. */
  public ScanState {
    accepted = List.copyOf(accepted);
  }
}
