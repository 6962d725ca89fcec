package org.suoma.app.handoff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.app.language.Said;
import org.suoma.app.language.Speech;
import org.suoma.device.Receipt;

/**
 * A receipt as it grows, in the languages of the visit: Han, Yi, or each line in Han and then in
 * Yi. Yi that nobody has reviewed ends with {@code ※}; at the end one line says so, and one that
 * Han stands where there is no Yi.
 */
final class ReceiptLines {

  private final Speech speech;
  private final List<Receipt.Item> items = new ArrayList<>();
  private final YiMarks marks;

  ReceiptLines(Speech speech) {
    this.speech = speech;
    this.marks = new YiMarks(speech);
  }

  Speech speech() {
    return speech;
  }

  /** The items so far. */
  List<Receipt.Item> items() {
    return items;
  }

  void add(Receipt.Item item) {
    items.add(item);
  }

  void line(Said said, boolean bold) {
    lines(said).forEach(text -> items.add(line(text, bold)));
  }

  /** No more characters than these; what is beyond is cut off. */
  void line(Said said, int characters) {
    int left = characters;
    for (String text : lines(said)) {
      if (left > 0) {
        items.add(line(text.substring(0, Math.min(text.length(), left)), false));
        left -= text.length();
      }
    }
  }

  void centred(Said said) {
    lines(said).forEach(text -> items.add(centred(text, Receipt.Size.NORMAL, false)));
  }

  void title(Said said) {
    lines(said).forEach(text -> items.add(centred(text, Receipt.Size.LARGE, true)));
  }

  void pair(String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      items.add(
          new Receipt.Pair(
              String.join(" ", lines(speech.say(label))),
              String.join(" ", lines(speech.term(value)))));
    }
  }

  /** What the marks on the paper mean, if it has any. */
  void marks() {
    marks.notes().forEach(note -> items.add(line(note, false)));
  }

  private List<String> lines(Said said) {
    return marks.lines(said);
  }

  private static Receipt.Line line(String text, boolean bold) {
    return new Receipt.Line(text, Receipt.Size.NORMAL, Receipt.Align.START, bold);
  }

  private static Receipt.Line centred(String text, Receipt.Size size, boolean bold) {
    return new Receipt.Line(text, size, Receipt.Align.CENTER, bold);
  }
}
