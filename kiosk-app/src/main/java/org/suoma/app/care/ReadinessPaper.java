package org.suoma.app.care;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.suoma.app.language.Phrase;
import org.suoma.app.language.Speech;
import org.suoma.device.Receipt;

/**
 * How the kiosk is, on paper: one slip that the clerk reads out on the telephone. In Han, which the
 * IT person reads.
 */
public final class ReadinessPaper {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Speech speech;

  /** Speaks so, in Han. */
  public ReadinessPaper(Speech speech) {
    this.speech = speech.inHan();
  }

  /**
   * The slip.
   *
   * @param kiosk its name
   * @param hall where it stands
   */
  public Receipt compose(Readiness readiness, String kiosk, String hall, Instant at) {
    List<Receipt.Item> items = new ArrayList<>();
    items.add(line(Phrase.of("终端状况"), Receipt.Size.LARGE, Receipt.Align.CENTER, true));
    items.add(line(Phrase.of("{0}", hall), Receipt.Size.NORMAL, Receipt.Align.CENTER, false));
    items.add(pair(Phrase.of("这台终端"), kiosk));
    items.add(pair(Phrase.of("时间"), words(Phrase.of("{0}", LocalDateTime.ofInstant(at, ZONE)))));
    items.add(
        line(
            readiness.isFine() ? Phrase.of("都正常") : Phrase.of("有 {0} 项要看", readiness.count()),
            Receipt.Size.NORMAL,
            Receipt.Align.START,
            true));
    items.add(new Receipt.Rule());
    for (Readiness.Item item : readiness.items()) {
      add(items, item);
    }
    return new Receipt(items);
  }

  private void add(List<Receipt.Item> items, Readiness.Item item) {
    String mark = item.level() == Readiness.Level.FINE ? "√ " : "! ";
    items.add(pair(Phrase.of(mark + "{0}", item.subject()), words(item.state())));
    Phrase advice = item.advice();
    if (advice != null) {
      items.add(line(advice, Receipt.Size.NORMAL, Receipt.Align.START, true));
    }
    if (!item.code().isEmpty()) {
      items.add(
          line(Phrase.of("{0}", item.code()), Receipt.Size.NORMAL, Receipt.Align.START, false));
    }
  }

  private Receipt.Pair pair(Phrase label, String value) {
    return new Receipt.Pair(words(label), value);
  }

  private Receipt.Line line(Phrase phrase, Receipt.Size size, Receipt.Align align, boolean bold) {
    return new Receipt.Line(words(phrase), size, align, bold);
  }

  private String words(Phrase phrase) {
    return speech.say(phrase).line();
  }
}
