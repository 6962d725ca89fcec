package org.suoma.app.fence;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.suoma.app.handoff.Outing;
import org.suoma.app.handoff.PhoneCode;
import org.suoma.app.language.Phrase;

/**
 * Passes on the codes that phones show: what is scanned while the site is open at once, what was
 * scanned before it was open as soon as there is a field that was touched. JavaFX thread.
 */
final class SiteCodes {

  private final Outing outing;
  private final SiteView view;
  private final SiteFocus focus;
  private final SiteTyping typing;
  private final Notices notices;
  private @Nullable PhoneCode waiting;
  private boolean isTold;

  SiteCodes(Outing outing, SiteView view, SiteFocus focus, SiteTyping typing, Notices notices) {
    this.outing = outing;
    this.view = view;
    this.focus = focus;
    this.typing = typing;
    this.notices = notices;
    this.waiting = outing.shown();
  }

  /** The site's first page: a code that has a page of its own leads there. */
  URI first() {
    return waiting instanceof PhoneCode.Opened opened ? opened.address() : outing.address();
  }

  /** A page of the site is on the screen. */
  void shown() {
    if (waiting instanceof PhoneCode.Opened opened) {
      waiting = null;
      notices.tell(Phrase.of("{0}已经交给网站", opened.kind()), null);
    } else if (waiting instanceof PhoneCode.Typed typed && !isTold) {
      isTold = true;
      notices.tell(Phrase.of("点一下要填的格子，{0}就会填进去", typed.kind()), null);
    }
  }

  /** A field of the site was touched. */
  void touched() {
    if (waiting instanceof PhoneCode.Typed typed) {
      waiting = null;
      type(typed);
    }
  }

  /** A phone's code came from the scanner. */
  void scanned(String text) {
    waiting = null;
    PhoneCode code = PhoneCode.of(text, outing.rules());
    if (code instanceof PhoneCode.Opened opened) {
      view.load(opened.address());
      notices.tell(Phrase.of("{0}已经交给网站", opened.kind()), null);
    } else if (code instanceof PhoneCode.Typed typed) {
      if (focus.field().isPresent() || focus.isHidden()) {
        type(typed);
      } else {
        notices.tell(Phrase.of("先点一下要填的格子，再扫一次"), null);
      }
    } else if (code instanceof PhoneCode.NotHere other) {
      notices.tell(Phrase.of("{0}不能用在这个网站", other.kind()), Phrase.of("没有交给网站，这台机器也没有留下。"));
    } else {
      notices.tell(Phrase.of("没有认出这个码"), Phrase.of("没有交给网站，这台机器也没有留下。"));
    }
  }

  private void type(PhoneCode.Typed typed) {
    typing.typeAll(typed.code());
    notices.tell(Phrase.of("{0}已经填进去了", typed.kind()), null);
  }

  /** Forgets what was not passed on. */
  void forget() {
    waiting = null;
  }
}
