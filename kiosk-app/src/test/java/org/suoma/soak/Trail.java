package org.suoma.soak;

import java.io.IOException;
import org.suoma.journey.Probe;

/**
 * Notes in the page what the window tells it and what it does with that, so that a visitor who got
 * stuck leaves behind why: touches, clicks, requests, pages put in, what was typed.
 */
final class Trail {

  /** The last of them: also what came before forty seconds of waiting and trying again. */
  private static final int MOST = 400;

  private static final String BEGIN =
      """
      (function () {
        if (window.trail) return;
        const trail = window.trail = [];
        function note(kind, what) {
          trail.push(Math.round(performance.now()) + ' ' + kind + ' ' + what);
          if (trail.length > %d) trail.shift();
        }
        function name(e) {
          const act = e && e.closest && e.closest('[data-act]');
          return (act ? act.dataset.act : e && e.tagName) + (e && e.isConnected ? '' : ' (gone)');
        }
        ['pointerdown', 'pointerup', 'pointercancel', 'click'].forEach(function (kind) {
          addEventListener(kind, function (event) {
            note(kind, Math.round(event.clientX) + ',' + Math.round(event.clientY) + ' ' + name(event.target));
          }, true);
        });
        ['htmx:beforeRequest', 'htmx:beforeSwap', 'htmx:afterSwap', 'htmx:load', 'htmx:sendError'].forEach(function (kind) {
          document.addEventListener(kind, function (event) {
            const path = event.detail.pathInfo;
            note(kind.slice(5), path ? path.requestPath : name(event.target));
          });
        });
        document.addEventListener('typed', function (event) { note('typed', event.detail.length); });
      })();
      """
          .formatted(MOST);

  private final Probe probe;

  Trail(Probe probe) {
    this.probe = probe;
  }

  /** Begins in the page that is there, unless it has begun in it. */
  void begin() throws IOException, InterruptedException {
    probe.run(BEGIN);
  }

  /** What has been noted; empty where it was not begun, or from a window that does not answer. */
  String look() throws InterruptedException {
    try {
      return probe.answer("(window.trail || []).join(' | ')");
    } catch (IOException e) {
      return "";
    }
  }
}
