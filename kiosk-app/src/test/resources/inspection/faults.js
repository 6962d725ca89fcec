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
  const shownIn = function (e) {
    const box = e.getBoundingClientRect();
    let top = box.top, bottom = box.bottom, left = box.left, right = box.right;
    for (let p = e.parentElement; p; p = p.parentElement) {
      if (getComputedStyle(p).overflow === 'visible') continue;
      const clip = p.getBoundingClientRect();
      top = Math.max(top, clip.top); bottom = Math.min(bottom, clip.bottom);
      left = Math.max(left, clip.left); right = Math.min(right, clip.right);
    }
    return {top: top, bottom: bottom, left: left, right: right};
  };
  const touchable = Array.from(document.querySelectorAll('a, button')).filter(function (e) {
    return e.offsetParent && getComputedStyle(e).visibility === 'visible';
  });
  const shown = touchable.map(shownIn);
  for (let i = 0; i < shown.length; i++) for (let j = i + 1; j < shown.length; j++) {
    if (touchable[i].contains(touchable[j])) continue;
    const wide = Math.min(shown[i].right, shown[j].right) - Math.max(shown[i].left, shown[j].left);
    const high = Math.min(shown[i].bottom, shown[j].bottom) - Math.max(shown[i].top, shown[j].top);
    if (wide > 1 && high > 1)
      faults.push(touchable[i].textContent.trim().slice(0, 12) + ' lies upon ' + touchable[j].textContent.trim().slice(0, 12));
  }
  for (const e of document.querySelectorAll('#page *')) {
    const style = getComputedStyle(e);
    if (!e.textContent.trim() || !e.offsetParent) continue;
    if (/hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1
        || /hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1)
      faults.push('cut off: ' + e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 20));
  }
  /* Words must lie within the control that they stand on. */
  for (const control of touchable) {
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
  const footer = document.querySelector('footer');
  if (footer && footer.getBoundingClientRect().bottom > innerHeight + 1)
    faults.push('the controls below are cut off');
  if (main && main.clientHeight < LEAST_TO_READ_IN)
    faults.push('only ' + main.clientHeight + ' dots to read in');
  /* Up to a dot, since both numbers are whole; drawings have no dots, and the window's engine takes their box for them. */
  const hasShape = function (image) {
    const width = Number(image.getAttribute('width')), height = Number(image.getAttribute('height'));
    return Math.abs(width * image.naturalHeight - height * image.naturalWidth) <= Math.max(image.naturalWidth, image.naturalHeight);
  };
  for (const image of document.images) {
    if (image.complete && image.naturalWidth === 0) faults.push('no picture ' + image.src);
    if (!image.hasAttribute('width') || !image.hasAttribute('height')) faults.push('a picture tells no size: ' + image.src);
    else if (image.naturalWidth > 0 && !image.src.endsWith('.svg') && !hasShape(image)) faults.push('a picture tells a shape that it has not: ' + image.src);
  }
  return JSON.stringify(faults);
})()
