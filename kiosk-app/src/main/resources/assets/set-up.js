'use strict';
/*
 * The keys for the county's code, until a machine is a kiosk of the county's: what is typed stands in
 * the page at once, however slow the machine is, and goes out as a whole.
 */
(function () {
  document.addEventListener('click', function (event) {
    const key = event.target.closest && event.target.closest('.set-up-keys [data-key]');
    if (!key) return;
    const code = document.querySelector('.set-up-code input'), boxes = Array.from(document.querySelectorAll('.set-up-code b'));
    const before = code.value, what = key.dataset.key;
    const typed = what === 'clear' ? '' : what === 'delete' ? before.slice(0, -1) : (before + what).slice(0, boxes.length);
    code.value = typed;
    boxes.forEach(function (box, index) {
      box.textContent = typed.charAt(index);
      box.classList.toggle('next', index === typed.length);
    });
    document.querySelector('.set-up-fault').textContent = '';
  });
})();
