package org.suoma.app.fence;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.suoma.app.language.Phrase;

/**
 * What a site's {@code alert} and {@code confirm} say, on cards of ours, a few at a time. The
 * site's script waits in a nested loop of JavaFX, while the bar still answers. JavaFX thread.
 *
 * <p>A script that asks without end would ask again as soon as it is answered, so that after the
 * first few it gets its answer at once and nobody sees it; one that then goes on without letting
 * JavaFX do anything else is told as a hang.
 */
final class SiteDialogs {

  private static final int MOST_IN_A_ROW = 3;
  private static final int MOST_UNSEEN = 2_000;
  private static final int MOST_CHARACTERS = 200;

  private final Lettering lettering;
  private final Buttons buttons;
  private final Card.Place place;
  private final Runnable hung;
  private final List<Object> open = new ArrayList<>();
  private int shown;
  private int unseen;
  private boolean isClosed;

  SiteDialogs(Lettering lettering, Buttons buttons, Card.Place place, Runnable hung) {
    this.lettering = lettering;
    this.buttons = buttons;
    this.place = place;
    this.hung = hung;
  }

  /** The resident touched the site: it may speak again. */
  void touched() {
    shown = 0;
  }

  /** Shows a message until it is read. */
  void tell(@Nullable String message) {
    boolean unused = show(Phrase.of("网站说"), message, List.of(Answer.READ));
  }

  /** Asks a question; no, if it is not shown. */
  boolean ask(@Nullable String message) {
    return show(Phrase.of("网站问"), message, List.of(Answer.YES, Answer.NO));
  }

  /** Answers whatever is open with no, and everything from now on. */
  void close() {
    isClosed = true;
    for (Object dialog : List.copyOf(open)) {
      Platform.exitNestedEventLoop(dialog, Answer.NO);
    }
  }

  private boolean show(Phrase who, @Nullable String message, List<Answer> answers) {
    if (isClosed || shown >= MOST_IN_A_ROW) {
      overlook();
      return false;
    }
    shown++;
    Object dialog = new Object();
    List<Button> choices = new ArrayList<>();
    for (Answer answer : answers) {
      choices.add(
          buttons.plain(
              answer.id,
              Phrase.of(answer.label),
              () -> Platform.exitNestedEventLoop(dialog, answer)));
    }
    String words = message == null ? "" : message.strip();
    Node said =
        lettering.han(
            words.length() > MOST_CHARACTERS ? words.substring(0, MOST_CHARACTERS) + "…" : words,
            1.1,
            false);
    Card card = new Card("site-dialog", List.of(lettering.say(who, 0.9, true), said), choices);
    place.show(card);
    open.add(dialog);
    try {
      return Platform.enterNestedEventLoop(dialog) == Answer.YES;
    } finally {
      open.remove(dialog);
      place.hide(card);
    }
  }

  private void overlook() {
    if (unseen == 0) {
      Platform.runLater(() -> unseen = 0);
    }
    if (++unseen == MOST_UNSEEN) {
      hung.run();
    }
  }

  private enum Answer {
    READ("dialog-read", "知道了"),
    YES("dialog-yes", "确定"),
    NO("dialog-no", "取消");

    private final String id;
    private final String label;

    Answer(String id, String label) {
      this.id = id;
      this.label = label;
    }
  }
}
