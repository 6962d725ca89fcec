'use strict';
(function () {
  const CORNER_MM = 20, MOST_CORNER_PX = 110, TAPS = 5, WITHIN_MS = 4000, PASS_ON_MS = 600;
  const ASK_MS = 20000, TELL_EVERY_MS = 15000;
  const one = function (css) { return document.querySelector(css); };
  function now() { return performance.now(); }

  /* Five taps into the corner above on the left, where nothing is, by whoever takes care of the kiosk. On the
     page that invites, whose every dot begins a visit, a tap there waits a moment for the next one. */
  let taps = [], passing = 0, hiding = 0;
  function inCorner(event) {
    const mm = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm')) || 4;
    const corner = Math.min(CORNER_MM * mm, MOST_CORNER_PX);
    return event.clientX < corner && event.clientY < corner;
  }
  function passOn(target) {
    clearTimeout(passing);
    passing = setTimeout(function () { taps = []; target.click(); }, PASS_ON_MS);
  }
  addEventListener('click', function (event) {
    /* One that a script has made, as the one that was passed on, has no place. */
    if (!event.isTrusted || !inCorner(event) || one('[data-care-idle]')) return;
    const at = now();
    taps = taps.filter(function (tap) { return at - tap < WITHIN_MS; });
    taps.push(at);
    const inviting = event.target.closest && event.target.closest('.attract');
    if (inviting) {
      event.preventDefault();
      event.stopPropagation();
      passOn(inviting);
    }
    if (taps.length < TAPS) return;
    taps = [];
    clearTimeout(passing);
    open();
  }, true);
  function open() {
    const ask = one('#care-ask');
    if (ask) {
      ask.hidden = false;
      clearTimeout(hiding);
      hiding = setTimeout(function () { ask.hidden = true; }, ASK_MS);
    } else if (one('.attract, .resting, .set-up, .apology')) {
      location.replace('care');
    }
  }
  addEventListener('click', function (event) {
    if (event.target.closest && event.target.closest('[data-act=care-no]')) one('#care-ask').hidden = true;
  });

  /* Whoever has left the panel has locked it. */
  let touched = now(), told = now();
  addEventListener('pointerdown', function () {
    touched = now();
    if (!one('[data-care-idle]') || touched - told < TELL_EVERY_MS) return;
    told = touched;
    fetch('care/touch', {method: 'POST'});
  }, true);
  document.addEventListener('htmx:load', function (event) {
    if (event.detail.elt.id === 'page') touched = now();
  });
  setInterval(function () {
    const page = one('[data-care-idle]');
    if (!page) { touched = now(); return; }
    if (now() - touched < 1000 * Number(page.dataset.careIdle)) return;
    touched = now();
    one('[action="care/lock"] [name=by]').value = 'time';
    one('[data-act=care-lock]').click();
  }, 1000);
})();
