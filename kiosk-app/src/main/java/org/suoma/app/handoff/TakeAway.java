package org.suoma.app.handoff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.app.language.Speech;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Guide;
import org.suoma.device.Receipt;

/** What a phone gets of an entry: its public address, or where there is none its text. */
public final class TakeAway {

  /** Text makes codes of up to 81 modules then, which an old phone still reads off paper. */
  private static final int MOST_TEXT = 140;

  /** On the screen a module is larger: codes of up to 109 modules. */
  private static final int PART = 280;

  /** Nobody scans more, and a law does not fit anyway. */
  private static final int MOST_PARTS = 9;

  private TakeAway() {}

  /**
   * The content of the QR code: an address of at most {@link Receipt.QrCode#MAX_LENGTH} characters,
   * or the beginning of the text, at most 140; in Han, since few phones have Yi letters.
   */
  public static String content(Entry entry, Speech speech) {
    String address = address(entry);
    if (address != null && address.length() <= Receipt.QrCode.MAX_LENGTH) {
      return address;
    }
    String text = text(entry, speech.inHan());
    return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT - 1) + "…";
  }

  /**
   * The contents of the QR codes on the screen: one address, or the text in up to nine numbered
   * parts; in Han, since few phones have Yi letters.
   */
  public static List<String> codes(Entry entry, Speech speech) {
    String address = address(entry);
    if (address != null && address.length() <= Receipt.QrCode.MAX_LENGTH) {
      return List.of(address);
    }
    String text = text(entry, speech.inHan());
    int parts = Math.min((text.length() + PART - 1) / PART, MOST_PARTS);
    List<String> codes = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int end = Math.min((part + 1) * PART, text.length());
      boolean cut = part + 1 == MOST_PARTS && end < text.length();
      codes.add(
          (parts == 1 ? "" : "（%d/%d）".formatted(part + 1, parts))
              + text.substring(part * PART, end)
              + (cut ? "……" : ""));
    }
    return codes;
  }

  private static String text(Entry entry, Speech speech) {
    StringBuilder text = new StringBuilder(entry.title().zh()).append('\n');
    if (entry.summary() != null) {
      text.append(entry.summary().zh()).append('\n');
    }
    PlainText.paragraphs(entry, speech)
        .forEach(paragraph -> text.append(paragraph.line()).append('\n'));
    return text.toString().strip();
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
