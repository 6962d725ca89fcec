'use strict';
/*
 * A signature by the finger: an svg with data-sign, whose strokes go as "x,y x,y;x,y …" into the hidden
 * input beside it. It lives in the page alone, and goes with it.
 */
(function () {
  const NEAR_UNITS = 4, MOST_CHARACTERS = 7900;
  let stroke = null;

  const inputOf = function (svg) { return svg.parentElement.querySelector('input[type=hidden]'); };
  function at(svg, event) {
    const box = svg.getBoundingClientRect(), view = svg.viewBox.baseVal;
    const within = function (value, most) { return Math.max(0, Math.min(most, Math.round(value))); };
    return [within((event.clientX - box.left) / box.width * view.width, view.width),
      within((event.clientY - box.top) / box.height * view.height, view.height)];
  }
  function keep(svg) {
    inputOf(svg).value = Array.from(svg.querySelectorAll('polyline')).map(function (line) {
      return line.getAttribute('points');
    }).join(';');
  }
  addEventListener('pointerdown', function (event) {
    const svg = event.target.closest && event.target.closest('[data-sign]');
    if (!svg || inputOf(svg).value.length > MOST_CHARACTERS) return;
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'polyline');
    svg.appendChild(line);
    stroke = {svg: svg, line: line, points: [at(svg, event)]};
    draw();
  });
  function moved(event) {
    const last = stroke.points[stroke.points.length - 1], next = at(stroke.svg, event);
    if (Math.abs(next[0] - last[0]) + Math.abs(next[1] - last[1]) < NEAR_UNITS) return;
    if (inputOf(stroke.svg).value.length + stroke.points.length * 8 > MOST_CHARACTERS) return;
    stroke.points.push(next);
    draw();
  }
  addEventListener('pointermove', function (event) {
    if (stroke && event.buttons !== 0) moved(event);
  });
  /* The window's engine leaves moves out when they come fast: the end of a stroke comes with its release. */
  addEventListener('pointerup', function (event) {
    if (!stroke) return;
    moved(event);
    keep(stroke.svg);
    stroke = null;
  });
  function draw() {
    stroke.line.setAttribute('points', stroke.points.map(function (point) { return point.join(','); }).join(' '));
  }
  addEventListener('click', function (event) {
    const clear = event.target.closest && event.target.closest('[data-sign-clear]');
    if (!clear) return;
    const svg = clear.closest('form').querySelector('[data-sign]');
    svg.querySelectorAll('polyline').forEach(function (line) { line.remove(); });
    keep(svg);
  });
})();
