package org.suoma.app.fence;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.app.language.Phrase;

/** Asks over the site whether the resident is still there; any touch says yes. JavaFX thread. */
final class IdleCard {

  private final Lettering lettering;
  private final Buttons buttons;
  private final Card.Place place;
  private final IdleWatch watch;
  private @Nullable Card card;
  private int said;

  /**
   * Not yet watching.
   *
   * @param over told once when nobody answered
   */
  IdleCard(
      InstantSource clock,
      Limits limits,
      Lettering lettering,
      Buttons buttons,
      Card.Place place,
      Runnable over) {
    this.lettering = lettering;
    this.buttons = buttons;
    this.place = place;
    this.watch = new IdleWatch(clock, limits, this::warn, over);
  }

  void start() {
    watch.start();
  }

  void stop() {
    watch.stop();
    hide();
  }

  void touched() {
    watch.touched();
    hide();
  }

  private void warn(int left) {
    if (card != null && said == left) {
      return;
    }
    hide();
    said = left;
    card =
        new Card(
            "site-idle",
            List.of(
                lettering.say(Phrase.of("还在用吗？"), 1.4, true),
                lettering.han(Integer.toString(left), 2, true),
                lettering.say(Phrase.of("秒后自动结束，您的信息会清除。"), 1, false)),
            List.of(buttons.plain("site-stay", Phrase.of("继续使用"), this::touched)));
    place.show(card);
  }

  private void hide() {
    if (card != null) {
      place.hide(card);
      card = null;
    }
  }
}
