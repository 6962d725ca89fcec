'use strict';
/*
 * Reading aloud. While the bar #voice is there, whatever is touched is heard first, if it has been
 * recorded (data-voice-zh, data-voice-ii: paths of clips, one after the other); a control that was
 * heard last opens at the next touch. Ending the visit, leaving a page, and turning it off stop it.
 */
(function () {
  const SPEEDS = [0.7, 1, 1.3], VOLUME_STEP = 0.2, SILENT_AFTER_MS = 8000;
  const audio = document.createElement('audio');
  audio.preload = 'none';
  document.body.appendChild(audio);
  let speed = 1, tongue = null, clips = [], lines = [], line = null, heard = null, watch = 0;

  /* As loud as the county has set the kiosk. */
  const begin = function () { return Number(document.getElementById('page').dataset.volume || 100) / 100; };
  const bar = function () { return document.getElementById('voice'); };
  const isVoiced = function (e) { return e.hasAttribute('data-voice-zh') || e.hasAttribute('data-voice-ii'); };
  function clipsOf(element) {
    const other = tongue === 'ii' ? 'zh' : 'ii';
    const paths = element.getAttribute('data-voice-' + tongue) || element.getAttribute('data-voice-' + other);
    return paths.split(' ');
  }

  function stop() {
    clearTimeout(watch);
    audio.pause();
    clips = [];
    lines = [];
    if (line) line.classList.remove('speaking');
    line = null;
    if (bar()) bar().classList.remove('synthetic');
  }
  function say(elements) {
    stop();
    lines = elements.slice();
    nextLine();
  }
  function nextLine() {
    if (line) line.classList.remove('speaking');
    line = lines.shift() || null;
    if (!line || !bar()) { stop(); return; }
    line.classList.add('speaking');
    line.scrollIntoView({block: 'nearest'});
    bar().classList.toggle('synthetic', line.hasAttribute('data-synthetic'));
    clips = clipsOf(line);
    nextClip();
  }
  function nextClip() {
    const clip = clips.shift();
    if (!clip) { nextLine(); return; }
    audio.src = clip;
    audio.playbackRate = SPEEDS[speed];
    const started = audio.play();
    if (started) started.catch(function () {});
    clearTimeout(watch);
    watch = setTimeout(function () { if (audio.currentTime === 0) noSound(); }, SILENT_AFTER_MS);
  }
  function noSound() {
    stop();
    if (bar()) bar().classList.add('no-sound');
  }
  audio.addEventListener('ended', nextClip);
  audio.addEventListener('error', function () { if (line) noSound(); });

  const DO = {
    all: function () { say(Array.from(document.querySelectorAll('#content .voiced'))); },
    stop: stop,
    slower: function () { speed = Math.max(0, speed - 1); audio.playbackRate = SPEEDS[speed]; },
    faster: function () { speed = Math.min(SPEEDS.length - 1, speed + 1); audio.playbackRate = SPEEDS[speed]; },
    quieter: function () { audio.volume = Math.max(Math.min(0.2, audio.volume), audio.volume - VOLUME_STEP); },
    louder: function () { audio.volume = Math.min(1, audio.volume + VOLUME_STEP); },
    tongue: function () { tongue = tongue === 'ii' ? 'zh' : 'ii'; stop(); show(); }
  };
  function show() {
    bar().classList.toggle('in-yi', tongue === 'ii');
    Object.keys(DO).forEach(function (name) {
      const at = {slower: speed === 0, faster: speed === SPEEDS.length - 1, louder: audio.volume > 0.99, quieter: audio.volume < 0.21}[name];
      bar().querySelector('[data-voice-do=' + name + ']').setAttribute('aria-disabled', String(!!at));
    });
  }

  /* Before everything else that a touch does. */
  addEventListener('click', function (event) {
    if (!bar()) return;
    const target = event.target.closest ? event.target : event.target.parentElement;
    const command = target.closest('[data-voice-do]');
    if (command) { DO[command.dataset.voiceDo](); show(); return; }
    if (target.closest('#voice, .languages, [data-act=finish]')) return;
    const control = target.closest('a, button');
    const inside = control ? Array.from(control.querySelectorAll('.voiced')) : [target.closest('.voiced')];
    const voiced = inside.filter(function (e) { return e && isVoiced(e); });
    if (!voiced.length || control && control === heard) { heard = null; return; }
    heard = control;
    event.preventDefault();
    event.stopPropagation();
    say(voiced);
  }, true);

  /* A keypad hears what it stands on. */
  addEventListener('focusin', function (event) {
    if (!bar() || !event.target.matches(':focus-visible') || event.target.closest('#voice')) return;
    const voiced = Array.from(event.target.querySelectorAll('.voiced'));
    if (voiced.length) { heard = event.target; say(voiced); }
  });

  function arrived() {
    stop();
    heard = null;
    if (!bar()) { speed = 1; audio.volume = begin(); tongue = null; return; }
    if (!tongue) tongue = bar().dataset.tongue;
    show();
  }
  document.addEventListener('htmx:load', function (event) {
    if (event.target.id === 'page') arrived();
  });
  document.addEventListener('htmx:beforeSwap', function (event) {
    if (event.detail.target.id === 'page') stop();
  });
  addEventListener('load', arrived);
})();
