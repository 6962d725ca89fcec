package org.suoma.app.fence;

import java.util.Optional;

/** Which field of a site has the focus. JavaFX thread. */
final class SiteFocus {

  /** Frames of other hosts do not tell; for them there is a button on the bar. */
  private static final String QUESTION =
      """
      (function () {
        try {
          var e = document.activeElement;
          for (var i = 0; i < 5 && e && /^I?FRAME$/.test(e.tagName); i++) {
            var inside = null;
            try { inside = e.contentDocument; } catch (x) { inside = null; }
            if (!inside) return 'frame';
            e = inside.activeElement;
          }
          if (!e || e.disabled || e.readOnly) return 'none';
          if (e.isContentEditable || e.tagName === 'TEXTAREA') return 'text';
          return e.tagName === 'INPUT' ? String(e.type) : 'none';
        } catch (x) { return 'none'; }
      })()
      """;

  private final SiteView view;

  SiteFocus(SiteView view) {
    this.view = view;
  }

  /** What the field takes; empty if none has the focus or it is a button. */
  Optional<SiteKeyboard.Kind> field() {
    return switch (view.ask(QUESTION)) {
      case "text", "search" -> Optional.of(SiteKeyboard.Kind.HAN);
      case "password" -> Optional.of(SiteKeyboard.Kind.MASKED);
      case "number", "tel" -> Optional.of(SiteKeyboard.Kind.NUMBER);
      case "email", "url", "date", "month", "time", "datetime-local" ->
          Optional.of(SiteKeyboard.Kind.LATIN);
      default -> Optional.empty();
    };
  }

  /** Whether something may have it that does not tell. */
  boolean isHidden() {
    return view.ask(QUESTION).equals("frame");
  }
}
