/* What a finger or an eye would stumble over on the page that is on the screen; JSON, a list of words. */
(function () {
  const LEAST_DOTS = 44, LEAST_MM = 12.7, LEAST_TO_READ_IN = 300;
  const faults = [];
  const mm = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'));
  const least = Math.max(LEAST_DOTS, LEAST_MM * mm) - 0.5;
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push('the page is ' + wide + ' dots too wide');
  const main = document.querySelector('main');
  if (main && main.scrollWidth > main.clientWidth) {
    const edge = main.getBoundingClientRect().right;
    const wide = Array.from(main.querySelectorAll('*')).filter(e => e.getBoundingClientRect().right > edge && !e.closest('.sideways-box > *'));
    faults.push('the text is too wide, ' + wide.slice(0, 2).map(e => e.tagName + ' ' + e.className).join(', '));
  }
  for (const e of document.querySelectorAll('a, button')) {
    const box = e.getBoundingClientRect();
    if (box.width === 0) continue;
    const name = (e.dataset.act || '') + ' ' + e.textContent.trim().slice(0, 12);
    if (box.width < least || box.height < least)
      faults.push(name + ' is ' + Math.round(box.width) + ' x ' + Math.round(box.height));
    if (box.right > innerWidth + 1 || box.left < -1) faults.push(name + ' sticks out');
    if (e.scrollWidth > e.clientWidth + 1) faults.push(name + ' is cut off');
  }
  /* Words must lie within the control that they stand on, and controls beside each other. */
  const controls = Array.from(document.querySelectorAll('a, button'))
    .filter(e => e.getBoundingClientRect().width > 0 && getComputedStyle(e).visibility !== 'hidden');
  for (const control of controls) {
    const box = control.getBoundingClientRect();
    const texts = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      for (const line of range.getClientRects()) {
        if (line.width > 0 && getComputedStyle(texts.currentNode.parentElement).visibility !== 'hidden'
            && (line.left < box.left - 2 || line.right > box.right + 2 || line.top < box.top - 2 || line.bottom > box.bottom + 2)) {
          faults.push('“' + texts.currentNode.data.trim().slice(0, 12) + '” sticks out of ' + (control.dataset.act || 'its control'));
          break;
        }
      }
    }
  }
  const pane = e => e.closest('.results, .sideways-box, main');
  for (let i = 0; i < controls.length; i++) {
    const a = controls[i].getBoundingClientRect();
    for (let j = i + 1; j < controls.length; j++) {
      if (pane(controls[i]) !== pane(controls[j])) continue;
      const b = controls[j].getBoundingClientRect();
      if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2)
        faults.push((controls[i].dataset.act || '?') + ' and ' + (controls[j].dataset.act || '?') + ' overlap');
    }
  }
  const footer = document.querySelector('footer');
  if (footer && footer.getBoundingClientRect().bottom > innerHeight + 1)
    faults.push('the controls below are cut off');
  if (main && main.clientHeight < LEAST_TO_READ_IN)
    faults.push('only ' + main.clientHeight + ' dots to read in');
  for (const image of document.images)
    if (image.complete && image.naturalWidth === 0) faults.push('no picture ' + image.src);
  return JSON.stringify(faults);
})()
