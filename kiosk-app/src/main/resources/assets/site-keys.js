'use strict';
/*
 * The keyboard below another organ's site: touched by points, since the site keeps the focus, and
 * heard by the window through alert(), which no other page of ours uses. What is typed goes on to
 * the site character by character; the strip shows the last of it.
 */
(function () {
  const LONG = 30, FLASH_MS = 120;
  const strip = function () { return document.querySelector('.site-keys [data-field]'); };
  const tell = function (what) { if (strip()) alert(what); };

  /* Another field: an empty strip, on the tab that was open if that field has it. */
  window.siteField = function (kind) {
    const before = strip();
    if (!before) return;
    const open = document.querySelector('.keyboard [data-tab][aria-selected=true]');
    const isSame = before.dataset.field === kind;
    const fresh = before.cloneNode(true);
    fresh.dataset.field = kind;
    fresh.querySelectorAll('span').forEach(function (part) { part.textContent = ''; });
    before.replaceWith(fresh);
    document.dispatchEvent(new Event('htmx:load'));
    if (isSame && open) open.click();
  };

  window.siteTouch = function (x, y) {
    const touched = document.elementFromPoint(x, y);
    const button = touched && touched.closest('button');
    if (!button || button.disabled) return;
    button.classList.add('touched');
    setTimeout(function () { button.classList.remove('touched'); }, FLASH_MS);
    button.click();
  };

  document.addEventListener('typed', function (event) {
    const field = strip();
    if (event.target !== field) return;
    const composing = field.querySelector('.composing').textContent, whole = event.detail;
    const text = composing && whole.endsWith(composing) ? whole.slice(0, -composing.length) : whole;
    tell('text ' + text);
    if (!composing && text.length >= LONG) {
      window.siteField(field.dataset.field);
      tell('fresh');
    }
  });

  document.addEventListener('click', function (event) {
    const button = event.target.closest && event.target.closest('.site-keys button');
    if (!button) return;
    const field = strip();
    if (button.dataset.key === 'delete' && !field.textContent.trim()) tell('delete');
    if (button.dataset.act === 'keys-enter') tell('enter');
    if (button.dataset.act === 'keys-away') tell('away');
  }, true);
})();
