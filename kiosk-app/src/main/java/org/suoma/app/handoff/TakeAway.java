package org.suoma.app.handoff;

import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Guide;
import org.suoma.device.Receipt;

/** What a phone gets of an entry: its public address, or where there is none its text. */
public final class TakeAway {

  /** Text makes codes of up to 81 modules then, which an old phone still reads off paper. */
  private static final int MOST_TEXT = 140;

  private TakeAway() {}

  /**
   * The content of the QR code: an address of at most {@link Receipt.QrCode#MAX_LENGTH} characters,
   * or the beginning of the text, at most 140.
   */
  public static String content(Entry entry) {
    String address = address(entry);
    if (address != null && address.length() <= Receipt.QrCode.MAX_LENGTH) {
      return address;
    }
    StringBuilder text = new StringBuilder(entry.title().zh()).append('\n');
    if (entry.summary() != null) {
      text.append(entry.summary().zh()).append('\n');
    }
    PlainText.paragraphs(entry).forEach(paragraph -> text.append(paragraph).append('\n'));
    return text.length() <= MOST_TEXT
        ? text.toString().strip()
        : text.substring(0, MOST_TEXT - 1) + "…";
  }

  /** Whether the phone gets an address rather than text. */
  public static boolean isAddress(Entry entry) {
    return address(entry) != null;
  }

  private static @Nullable String address(Entry entry) {
    return entry.body() instanceof Guide guide && guide.onlineUrl() != null
        ? guide.onlineUrl()
        : entry.source().url();
  }
}
