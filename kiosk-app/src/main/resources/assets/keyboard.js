'use strict';
/*
 * The page's own keyboard: WebView has no input method. A field is an element with data-field="KIND",
 * a .committed and a .composing inside, and, in a form, an <input type="hidden"> that is sent. Every
 * change is told by an event "typed" whose detail is the whole text. What is typed lives in the page
 * alone, and goes with it.
 */
(function () {
  const LONGEST = 40, MOST_TYPED = 40, ID_LENGTH = 18, NOT_READY_MS = 500;
  /* GB 11643-1999, ISO 7064 MOD 11-2: the last character of a citizen's number follows from the others. */
  const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], ID_CHECKS = '10X98765432';
  const fields = new WeakMap(), opened = new WeakSet();
  let tab = '', capital = false, again = 0, asked = 0, yiKeys = null, yiInitial = null;
  let candidates = [], pages = [0];

  const all = function (css) { return Array.from(document.querySelectorAll(css)); };
  const board = function (css) { return document.querySelector('.keyboard ' + css); };
  /* The kinds of fields and their keys stand in the page, which was drawn with them. */
  function tabs(kind) {
    const row = document.querySelector('.keyboard').dataset.tabs.split(';').find(function (one) { return one.startsWith(kind + '='); });
    return row.slice(kind.length + 1).split(' ');
  }
  function field() { return document.querySelector('[data-field].current') || document.querySelector('[data-field]'); }
  function state() {
    const element = field();
    if (!fields.has(element)) {
      const words = element.querySelector('.composing').textContent;
      const isPinyin = element.dataset.field === 'han' && /^[a-z']+$/.test(words);
      fields.set(element, isPinyin ? {text: '', letters: words, strokes: ''} : {text: words, letters: '', strokes: ''});
    }
    return fields.get(element);
  }

  function show() {
    const element = field(), now = state(), whole = now.text + now.letters;
    const hidden = element.querySelector('input[type=hidden]');
    if (hidden) hidden.value = whole;
    element.querySelector('.committed').textContent =
      element.dataset.field === 'masked' ? '●'.repeat(Array.from(now.text).length) : now.text;
    element.querySelector('.composing').textContent = now.letters + strokeSigns(now.strokes);
    element.scrollTop = element.scrollHeight;
    const note = board('.key-note');
    note.textContent = element.dataset.field === 'id' ? idNote(now.text) : hint(now);
    note.lang = /[\uA000-\uA4CF]/.test(note.textContent) ? 'ii' : 'zh-CN';
    return whole;
  }
  function changed(isSame) {
    const whole = show();
    if (!isSame) field().dispatchEvent(new CustomEvent('typed', {bubbles: true, detail: whole}));
    ask();
  }
  function strokeSigns(strokes) {
    return strokes.replace(/./g, function (s) { return {h: '\u31D0', s: '\u31D1', p: '\u31D2', n: '\u31D4', z: '\u31D5', '*': '？'}[s]; });
  }
  function say(what) { return document.querySelector('.keyboard').getAttribute('data-say-' + what); }
  function hint(now) {
    if (now.letters || now.strokes) return '';
    if (tab === 'strokes') return say('strokes');
    if (tab === 'yi') return say(yiInitial === null ? 'initial' : 'final');
    return tab === 'pinyin' ? say('pinyin') : '';
  }
  function idNote(number) {
    if (number.length < ID_LENGTH) return number ? say('id-left').replace('{0}', ID_LENGTH - number.length) : say('id');
    return isId(number) ? '✓ ' + say('id-right') : say('id-wrong');
  }
  function isId(number) {
    if (!/^[0-9]{17}[0-9X]$/.test(number)) return false;
    let sum = 0;
    for (let i = 0; i < ID_WEIGHTS.length; i++) sum += ID_WEIGHTS[i] * Number(number[i]);
    return ID_CHECKS[sum % 11] === number[17];
  }

  /* Candidates: asked for with every key; an answer that comes late is not shown. */
  function ask() {
    const now = state(), mine = ++asked;
    clearTimeout(again);
    const query = tab === 'strokes' ? (now.strokes && 'strokes=' + encodeURIComponent(now.strokes))
      : tab === 'pinyin' ? (now.letters && 'letters=' + encodeURIComponent(now.letters)) : '';
    if (!query) { put([]); return; }
    fetch('candidates?' + query).then(function (answer) { return answer.json(); }).then(function (answer) {
      if (mine !== asked || !board('.candidate-list')) return;
      put(answer.candidates);
      if (!answer.ready) again = setTimeout(ask, NOT_READY_MS);
    }).catch(function () { if (mine === asked) put([]); });
  }
  function put(found) { candidates = found; pages = [0]; lay(); }
  /* As many as fit beside each other; the next page begins with the first that did not. */
  function lay() {
    const list = board('.candidate-list');
    const first = pages[pages.length - 1];
    let next = first;
    list.textContent = '';
    while (next < candidates.length) {
      const key = document.createElement('button');
      key.type = 'button';
      key.className = 'candidate';
      key.textContent = candidates[next].text;
      key.dataset.candidate = next;
      key.dataset.typed = candidates[next].typed;
      key.dataset.act = 'candidate-' + (next - first + 1);
      list.appendChild(key);
      if (next > first && list.scrollWidth > list.clientWidth) { list.removeChild(key); break; }
      next++;
    }
    list.dataset.next = next;
    board('[data-turn="-1"]').disabled = pages.length === 1;
    board('[data-turn="1"]').disabled = next >= candidates.length;
  }
  function choose(index) {
    const now = state(), chosen = candidates[index];
    if (!chosen) return;
    now.text += chosen.text;
    if (tab === 'strokes') now.strokes = ''; else now.letters = now.letters.slice(chosen.typed);
    changed();
  }

  function longest() { return field().dataset.field === 'id' ? ID_LENGTH : Number(field().dataset.longest || LONGEST); }
  function press(key) {
    const now = state();
    if (key === 'capital') { setCapital(!capital); return; }
    if (key === 'initials') { yiInitial = null; drawYi(); show(); return; }
    if (key === 'clear') { now.text = now.letters = now.strokes = ''; changed(); return; }
    if (key === 'delete') {
      const part = now.strokes ? 'strokes' : now.letters ? 'letters' : 'text';
      now[part] = Array.from(now[part]).slice(0, -1).join('');
      changed(part === 'strokes');
      return;
    }
    if (key === 'space') {
      if (now.strokes || (now.letters && candidates.length)) choose(pages[pages.length - 1]);
      else if (now.text || now.letters) insert(' ');
      return;
    }
    if (tab === 'strokes') { if (now.strokes.length < MOST_TYPED) now.strokes += key; changed(true); return; }
    if (tab === 'pinyin') { if (now.letters.length < MOST_TYPED && (now.text + now.letters).length < longest()) now.letters += key; changed(); return; }
    insert(capital || field().dataset.field === 'capitals' ? key.toUpperCase() : key);
  }
  /* Letters that stand there stay letters. */
  function insert(text) {
    const now = state();
    if ((now.text + now.letters + text).length > longest()) return;
    now.text += now.letters + text;
    now.letters = '';
    changed();
  }
  function setCapital(on) {
    capital = on;
    board('.capital').setAttribute('aria-pressed', String(on));
    all('[data-panel=latin] .key').forEach(function (key) { key.textContent = on ? key.dataset.key.toUpperCase() : key.dataset.key; });
  }

  /* Yi: the first touch chooses the initial, the second the syllable. */
  function openYi() {
    yiInitial = null;
    if (yiKeys) { drawYi(); return; }
    fetch('yi-keys').then(function (answer) { return answer.json(); }).then(function (keys) { yiKeys = keys; if (tab === 'yi') drawYi(); });
  }
  function drawYi() {
    const panel = board('[data-panel=yi]'), keys = yiInitial === null
      ? yiKeys.map(function (initial) { return initial.key; }) : yiKeys[yiInitial].finals;
    panel.textContent = '';
    panel.classList.toggle('finals', yiInitial !== null);
    keys.forEach(function (key, index) {
      const cell = document.createElement(key ? 'button' : 'span');
      panel.appendChild(cell);
      if (!key) return;
      cell.type = 'button';
      cell.className = 'key';
      cell.dataset[yiInitial === null ? 'initial' : 'syllable'] = yiInitial === null ? index : key.glyph;
      cell.dataset.act = 'yi-' + (key.letters || 'none');
      const big = document.createElement('b'), small = document.createElement('small');
      big.textContent = key.glyph;
      big.lang = 'ii';
      small.textContent = key.letters || say('none');
      cell.append(big, small);
    });
    board('.initials').hidden = yiInitial === null;
  }

  function open(name) {
    tab = name;
    opened.add(field());
    const now = state();
    if (tab !== 'pinyin' && now.letters) { now.text += now.letters; now.letters = ''; }
    now.strokes = '';
    const kind = field().dataset.field;
    all('.keyboard [data-tab]').forEach(function (button) {
      button.hidden = tabs(kind).indexOf(button.dataset.tab) < 0;
      button.setAttribute('aria-selected', String(button.dataset.tab === tab));
    });
    all('.keyboard [data-panel]').forEach(function (panel) { panel.hidden = panel.dataset.panel !== tab; });
    board('[data-panel=number] [data-key="-"]').disabled = kind === 'id' || kind === 'number';
    board('[data-panel=number] [data-key=X]').disabled = kind === 'number';
    board('[data-key=space]').disabled = kind === 'id' || kind === 'number' || kind === 'masked' || kind === 'capitals';
    board('.initials').hidden = true;
    board('.capital').hidden = tab !== 'latin';
    setCapital(false);
    if (tab === 'yi') openYi();
    show();
    ask();
  }
  document.addEventListener('click', function (event) {
    const target = event.target.closest ? event.target : event.target.parentElement;
    arrived();
    const other = target.closest('[data-field]');
    if (other && board('.tabs')) {
      all('[data-field]').forEach(function (element) { element.classList.toggle('current', element === other); });
      const kinds = tabs(other.dataset.field);
      open(kinds.indexOf(tab) < 0 ? kinds[0] : tab);
    }
    const key = target.closest('.keyboard button');
    if (!key || !field()) return;
    const what = key.dataset;
    if (what.tab) open(what.tab);
    else if (what.key) press(what.key);
    else if (what.candidate) choose(Number(what.candidate));
    else if (what.turn === '1') { pages.push(Number(board('.candidate-list').dataset.next)); lay(); }
    else if (what.turn === '-1') { pages.pop(); lay(); }
    else if (what.initial) { yiInitial = Number(what.initial); drawYi(); show(); }
    else if (what.syllable) { yiInitial = null; drawYi(); insert(what.syllable); }
  });

  /* A page tells a moment late that it is there: whoever presses a key before finds its field opened, too. */
  function arrived() {
    if (!board('.tabs') || !field() || opened.has(field())) return;
    field().classList.add('current');
    open(tabs(field().dataset.field)[0]);
  }
  document.addEventListener('htmx:load', arrived);
  addEventListener('load', arrived);
})();
