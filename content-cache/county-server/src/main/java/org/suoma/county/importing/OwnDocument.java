package org.suoma.county.importing;

import java.util.Optional;
import org.suoma.content.model.Entry;

/**
 * An entry in the county's own format, complete as it is.
 *
 * @param own the entry
 */
record OwnDocument(Entry own) implements Document {

  @Override
  public String id() {
    return own.id();
  }

  @Override
  public String title() {
    return own.title().zh();
  }

  @Override
  public Clash onClash() {
    return Clash.REFUSE;
  }

  @Override
  public Entry entry(String id, FilingDesk filing, Optional<Entry> before) {
    return own;
  }
}
