package org.suoma.app.fence;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.suoma.app.handoff.HandoffCode;
import org.suoma.app.handoff.QrPicture;
import org.suoma.app.language.Phrase;

/** What the kiosk itself says over a site; one thing at a time. JavaFX thread. */
final class Notices {

  private static final double CODE_MM = 80;
  private static final Duration SHORT = Duration.seconds(6);

  private final Lettering lettering;
  private final Buttons buttons;
  private final Card.Place place;
  private final Node code;
  private final PauseTransition pause = new PauseTransition(SHORT);
  private @Nullable Node shown;

  Notices(
      Lettering lettering, Buttons buttons, Card.Place place, HandoffCode code, double dotsPerMm) {
    this.lettering = lettering;
    this.buttons = buttons;
    this.place = place;
    this.code = Signs.code(QrPicture.of(code.content()), CODE_MM * dotsPerMm);
    pause.setOnFinished(event -> clear());
  }

  /** Takes away what is said. */
  void clear() {
    pause.stop();
    if (shown != null) {
      place.hide(shown);
      shown = null;
    }
  }

  /** Says it; a short while, or until it is read. */
  void tell(Phrase headline, @Nullable Phrase advice) {
    List<Node> content = new ArrayList<>();
    content.add(lettering.say(headline, 1.2, true));
    if (advice != null) {
      content.add(lettering.say(advice, 1, false));
    }
    put("notice", content, List.of(read()));
    pause.playFromStart();
  }

  /** Asks. */
  void ask(Phrase headline, Phrase advice, Runnable yes) {
    put(
        "notice-question",
        List.of(lettering.say(headline, 1.2, true), lettering.say(advice, 1, false)),
        List.of(
            buttons.plain("notice-yes", Phrase.of("打印"), after(yes)),
            buttons.plain("notice-no", Phrase.of("不打印"), this::clear)));
  }

  /** Says what is the matter, and shows how the phone goes on. */
  void trouble(Trouble trouble, Runnable again, Runnable leave) {
    List<Button> answers = new ArrayList<>();
    if (trouble.canBeTriedAgain()) {
      answers.add(buttons.plain("notice-again", Phrase.of("再试一次"), after(again)));
    }
    answers.add(buttons.plain("notice-leave", Phrase.of("返回"), after(leave)));
    put(
        "notice-" + trouble.name().toLowerCase(java.util.Locale.ROOT),
        List.of(
            lettering.say(trouble.headline(), 1.2, true),
            lettering.say(trouble.advice(), 1, false),
            code),
        answers);
  }

  /** Shows how the phone goes on. */
  void phone() {
    put(
        "notice-phone",
        List.of(
            lettering.say(Phrase.of("用手机办"), 1.2, true),
            code,
            lettering.say(Phrase.of("打开手机，用微信或相机扫一扫"), 1, false),
            lettering.say(Phrase.of("二维码里只有事项和地区，没有您的个人信息。"), 0.85, false)),
        List.of(read()));
  }

  /** Says that a page is coming; the next thing said takes its place. */
  void waiting() {
    put("notice-waiting", List.of(lettering.say(Phrase.of("正在打开网站，请稍等"), 1.2, true)), List.of());
  }

  boolean isWaiting() {
    return shown != null && "notice-waiting".equals(shown.getId());
  }

  private Button read() {
    return buttons.plain("notice-read", Phrase.of("知道了"), this::clear);
  }

  private Runnable after(Runnable act) {
    return () -> {
      clear();
      act.run();
    };
  }

  private void put(String id, List<Node> content, List<Button> answers) {
    clear();
    Card card = new Card(id, content, answers);
    shown = card;
    place.show(card);
  }
}
