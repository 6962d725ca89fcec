/* Where the page on the screen speaks the wrong language or does not say which; JSON, a list of words. */
(function () {
  const HAN = /\p{Script=Han}/u, YI = /\p{Script=Yi}/u;
  const faults = [];
  const page = document.getElementById('page');
  const bilingual = page.classList.contains('bilingual'), inYi = page.lang === 'ii';
  const isDotted = function (element) {
    const style = getComputedStyle(element);
    return style.borderBottomStyle === 'dotted' && parseFloat(style.borderBottomWidth) > 0
      || style.borderLeftStyle === 'dotted' && parseFloat(style.borderLeftWidth) > 0;
  };
  const isMarked = function (element) {
    if (element.closest('.own-name, .whole')) return true;
    const mark = element.closest('.han, .han-whole');
    return mark !== null && mark.getAttribute('lang').startsWith('zh') && isDotted(mark);
  };
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const words = texts.currentNode.data, element = texts.currentNode.parentElement;
    const lang = element.closest('[lang]').getAttribute('lang'), shown = words.trim().slice(0, 20);
    if (YI.test(words) && lang !== 'ii') faults.push('Yi is told as ' + lang + ': ' + shown);
    if (!HAN.test(words)) continue;
    if (!lang.startsWith('zh')) faults.push('Han is told as ' + lang + ': ' + shown);
    if (inYi && !isMarked(element)) faults.push('Han stands unmarked: ' + shown);
    if (bilingual && !isMarked(element) && !element.closest('.both > [lang^=zh]'))
      faults.push('Han stands alone and unmarked: ' + shown);
  }
  for (const unknown of page.querySelectorAll('[data-unknown]'))
    faults.push('not in the catalog: ' + unknown.textContent.trim());
  return JSON.stringify(faults);
})()
