'use strict';
(function () {
  const IDLE_WARNING_MS = 120000, IDLE_ANSWER_S = 45, DRAG_THRESHOLD_PX = 12, TYPING_PAUSE_MS = 120, MOST_SEARCHED = 60;
  /* Time that no clock moves, in milliseconds. */
  function now() { return performance.now(); }
  let lastTouch = now(), typing = 0, slideTimer = 0, leaveTimer = 0;

  const one = function (css) { return document.querySelector(css); };

  /* Touch arrives as mouse events: a drag scrolls what it began on, and is no tap then. */
  let drag = null;
  function scrollable(element) {
    for (let e = element; e && e !== document.body; e = e.parentElement) {
      if (e.scrollHeight > e.clientHeight + 2 && /auto|scroll/.test(getComputedStyle(e).overflowY)) return e;
      if (e.scrollWidth > e.clientWidth + 2 && /auto|scroll/.test(getComputedStyle(e).overflowX)) return e;
    }
    return one('#content');
  }
  addEventListener('pointerdown', function (event) {
    touched();
    if (event.target.closest && event.target.closest('[data-sign]')) { drag = null; return; }
    drag = {x: event.clientX, y: event.clientY, pane: scrollable(event.target), moved: false};
    if (drag.pane) { drag.top = drag.pane.scrollTop; drag.left = drag.pane.scrollLeft; }
  }, true);
  function follow(event) {
    if (!drag || !drag.pane) return;
    const dx = event.clientX - drag.x, dy = event.clientY - drag.y;
    if (Math.abs(dx) + Math.abs(dy) > DRAG_THRESHOLD_PX) drag.moved = true;
    if (drag.moved) { drag.pane.scrollTop = drag.top - dy; drag.pane.scrollLeft = drag.left - dx; }
  }
  addEventListener('pointermove', function (event) { if (event.buttons !== 0) follow(event); }, true);
  /* The window passes over moves of a quick finger; where it leaves the glass is always told. */
  addEventListener('pointerup', follow, true);
  addEventListener('click', function (event) {
    if (drag && drag.moved) { event.preventDefault(); event.stopPropagation(); }
    drag = null;
  }, true);
  ['contextmenu', 'dragstart', 'selectstart', 'auxclick'].forEach(function (name) {
    addEventListener(name, function (event) { event.preventDefault(); }, true);
  });

  /* "More" stands below every page that is longer than the screen; at its end it leads back up. */
  const NEARLY_PX = 40;
  function atEnd(content) { return content.scrollTop + content.clientHeight >= content.scrollHeight - NEARLY_PX; }
  function showMore() {
    const more = one('#more'), content = one('#content');
    if (!more || !content) return;
    more.hidden = !!one('.search-page:not(.write-page)') || content.scrollHeight <= content.clientHeight + (more.hidden ? NEARLY_PX : 0);
    more.classList.toggle('at-end', atEnd(content));
  }

  /* What the keyboard types into the search is searched for at once, letters not yet turned into characters too. */
  document.addEventListener('typed', function (event) {
    const where = event.target.dataset.search;
    if (!where) return;
    const words = event.detail.slice(0, MOST_SEARCHED);
    clearTimeout(typing);
    typing = setTimeout(function () {
      if (!one('#' + where)) return;
      htmx.ajax('GET', where + '?q=' + encodeURIComponent(words), {target: '#' + where, select: '#' + where, swap: 'outerHTML'});
    }, TYPING_PAUSE_MS);
  });
  addEventListener('click', function (event) {
    const target = event.target.closest ? event.target : event.target.parentElement;
    if (target.closest('#more')) {
      const content = one('#content');
      content.scrollTop = atEnd(content) ? 0 : content.scrollTop + Math.round(content.clientHeight * 0.8);
      showMore();
    }
    if (target.closest('#stay')) touched();
    const sideways = target.closest('[data-sideways]');
    if (sideways) moveSideways(sideways);
    const media = target.closest('[data-media]');
    if (media) control(media);
  });

  /* What is wider than the screen has buttons to look left and right. */
  function showSideways() {
    document.querySelectorAll('.sideways').forEach(function (sideways) {
      const box = sideways.querySelector('.sideways-box');
      sideways.querySelector('.sideways-controls').hidden = box.scrollWidth <= box.clientWidth + 2;
    });
  }
  function moveSideways(button) {
    const box = button.closest('.sideways').querySelector('.sideways-box');
    box.scrollLeft += Number(button.dataset.sideways) * Math.round(box.clientWidth * 0.8);
  }
  addEventListener('load', function (event) {
    if (event.target.tagName === 'IMG') { showSideways(); showMore(); }
  }, true);

  /* Recordings, by large buttons; one that this machine cannot play says so. */
  const VOLUME_STEP = 0.2;
  function player(element) { return element.closest('.player').querySelector('video, audio'); }
  function control(button) {
    const media = player(button);
    const what = button.dataset.media;
    if (what === 'play') { if (media.paused) { const started = media.play(); if (started) started.catch(function () {}); } else media.pause(); }
    if (what === 'again') media.currentTime = 0;
    if (what === 'louder') media.volume = Math.min(1, media.volume + VOLUME_STEP);
    if (what === 'quieter') media.volume = Math.max(0, media.volume - VOLUME_STEP);
    if (what === 'captions') { button.closest('.player').classList.toggle('without-captions'); showMore(); }
  }
  /* Captions stand below the video, where they cover no signs in it. Drawn here and not by the engine:
     one look in all engines, and two languages at once. */
  function showCaption(media) {
    const at = media.currentTime * 1000;
    media.closest('.player').querySelectorAll('.caption').forEach(function (caption) {
      caption.classList.toggle('now', Number(caption.dataset.from) <= at && at < Number(caption.dataset.to));
    });
  }
  addEventListener('play', function (event) {
    const strip = event.target.closest('.player') && event.target.closest('.player').querySelector('.captions');
    if (!strip) return;
    const below = strip.getBoundingClientRect().bottom - one('#content').getBoundingClientRect().bottom;
    if (below > 0) one('#content').scrollTop += Math.ceil(below);
  }, true);
  ['timeupdate', 'seeked', 'play', 'ended'].forEach(function (name) {
    addEventListener(name, function (event) {
      if (event.target.closest && event.target.closest('.player')) showCaption(event.target);
    }, true);
  });
  ['play', 'pause', 'ended'].forEach(function (name) {
    addEventListener(name, function (event) {
      if (!event.target.closest || !event.target.closest('.player')) return;
      event.target.closest('.player').classList.toggle('playing', !event.target.paused);
    }, true);
  });
  /* Recordings begin as loud as the county has set the kiosk; whoever listens may change it. */
  addEventListener('play', function (event) {
    const media = event.target;
    if (!media.closest || !media.closest('.player') || media.dataset.loud) return;
    media.dataset.loud = 'set';
    media.volume = Number(one('#page').dataset.volume) / 100;
  }, true);
  function cannotPlay(media) {
    const box = media.closest('.player');
    box.querySelector('.player-sorry').hidden = false;
    box.querySelectorAll('.player-controls, .captions').forEach(function (part) { part.hidden = true; });
    media.hidden = true;
  }
  addEventListener('error', function (event) {
    if (event.target.closest && event.target.closest('.player')) cannotPlay(event.target);
  }, true);
  /* Without a sound device the window's engine halts and tells nobody (JavaFX: PLAYBACK_HALTED): then
     metadata never comes either, and a page that waits for it never loads, hence preload="none". */
  const STALLED_AFTER_MS = 8000;
  addEventListener('play', function (event) {
    const media = event.target, from = media.currentTime;
    setTimeout(function () {
      if (!media.paused && !media.ended && media.currentTime === from) cannotPlay(media);
    }, STALLED_AFTER_MS);
  }, true);
  /* Who watches is still there: here and, once a minute, for the app. */
  const TELL_EVERY_MS = 60000;
  let told = now();
  addEventListener('timeupdate', function () {
    touched();
    if (now() - told < TELL_EVERY_MS) return;
    told = now();
    fetch('touch', {method: 'POST'});
  }, true);

  /* A visit ends by itself, unless somebody waits for staff, whose call ends by itself: a warning, time to answer, then everything is forgotten. */
  function touched() {
    lastTouch = now();
    const idle = one('#idle');
    if (idle) idle.hidden = true;
  }
  setInterval(function () {
    const idle = one('#idle');
    if (!idle || one('[data-waits]')) { lastTouch = now(); return; }
    const waited = now() - lastTouch - IDLE_WARNING_MS;
    if (waited < 0) return;
    const left = IDLE_ANSWER_S - Math.floor(waited / 1000);
    idle.hidden = false;
    one('#idle-left').textContent = Math.max(0, left);
    if (left <= 0) {
      lastTouch = now();
      one('[action=finish] [name=by]').value = 'time';
      one('[data-act=finish]').click();
    }
  }, 1000);

  /* A keypad beside the screen: arrows and Tab go from control to control, Enter presses. */
  const AHEAD = ['ArrowDown', 'ArrowRight'], BACK = ['ArrowUp', 'ArrowLeft'];
  function controls() {
    const idle = one('#idle'), within = idle && !idle.hidden ? idle : one('#page');
    return Array.from(within.querySelectorAll('a, button')).filter(function (e) {
      return e.offsetParent && !e.disabled && getComputedStyle(e).visibility === 'visible';
    });
  }
  function step(by) {
    const all = controls(), current = all.indexOf(document.activeElement);
    let next = all[(current + by + all.length) % all.length];
    if (current < 0) next = all.find(function (e) { return e.closest('main, #idle'); }) || all[0];
    if (!next) return;
    next.focus();
    next.scrollIntoView({block: 'nearest'});
    showMore();
  }
  addEventListener('keydown', function (event) {
    const ahead = AHEAD.includes(event.key) || event.key === 'Tab' && !event.shiftKey;
    if (!ahead && !BACK.includes(event.key) && event.key !== 'Tab') return;
    event.preventDefault();
    touched();
    step(ahead ? 1 : -1);
  }, true);

  /* The window looks whether this goes on counting: a page that does not is loaded anew. Each page
     begins elsewhere, or pages that follow each other quickly would look like one that has stopped. */
  window.pulse = Date.now();
  setInterval(function () { if (one('#page')) window.pulse++; }, 1000);

  function runSlides() {
    clearTimeout(slideTimer);
    const slides = Array.from(document.querySelectorAll('.slide'));
    if (!slides.length) return;
    one('.slides').classList.add('turning');
    let shown = -1;
    (function next() {
      if (!document.body.contains(slides[0])) return;
      if (shown >= 0) slides[shown].classList.remove('shown');
      shown = (shown + 1) % slides.length;
      slides[shown].classList.add('shown');
      slideTimer = setTimeout(next, Number(slides[shown].dataset.seconds) * 1000);
    })();
  }

  function arrived() {
    showSideways();
    showMore();
    runSlides();
    const content = one('#content');
    if (content) content.addEventListener('scroll', showMore, {passive: true});
    clearTimeout(leaveTimer);
    const leave = one('[data-leave]');
    /* A page of its own, so that nothing stays in this one of the visit that is over. */
    if (leave) leaveTimer = setTimeout(function () { location.replace('./'); }, Number(leave.dataset.leave) * 1000);
  }
  document.addEventListener('htmx:load', arrived);
  document.addEventListener('htmx:beforeSwap', function (event) {
    if (event.detail.xhr.status >= 400) { event.detail.shouldSwap = true; event.detail.isError = false; }
  });
  addEventListener('load', arrived);

  /* The window's engine keeps in the page what querySelectorAll has found there, and with it the page, until
     something below changes (WebKit's bug 267591, JavaFX 21): pages that are left would stay in memory for ever. */
  addEventListener('pagehide', function () {
    Array.from(document.getElementsByTagName('*')).forEach(function (e) {
      if (!e.firstElementChild) e.appendChild(document.createElement('i'));
    });
  });
})();
