/* Controls smaller than 12.7 mm (ADA 707, VVSG; measured by Duff 2010) on a screen with DOTS dots per mm; JSON, a list of words. */
(function () {
  const LEAST_MM = 12.7, root = document.documentElement, faults = [];
  root.style.setProperty('--mm', DOTS + 'px');
  for (const e of document.querySelectorAll('a, button')) {
    const box = e.getBoundingClientRect();
    const wide = box.width / DOTS, high = box.height / DOTS;
    if (box.width > 0 && Math.min(wide, high) < LEAST_MM - 0.05)
      faults.push((e.dataset.act || e.textContent.trim().slice(0, 12)) + ' is ' + wide.toFixed(1) + ' x ' + high.toFixed(1) + ' mm at ' + DOTS + ' dots per mm');
  }
  root.style.removeProperty('--mm');
  return JSON.stringify(faults);
})()
