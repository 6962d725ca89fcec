'use strict';
(function () {
  const token = new URLSearchParams(location.search).get('token');
  let shown = '';

  async function post(action, body) {
    const answer = await fetch('api/' + action, {method: 'POST', body: body || '', headers: {'X-Suoma-Bench': token}});
    if (!answer.ok) alert((await answer.json()).detail);
    refresh();
  }

  function lamp(id, fine, words) {
    const element = document.getElementById(id);
    element.className = 'lamp ' + (fine ? 'fine' : 'bad');
    element.textContent = words;
  }

  function printerWords(printer) {
    if (!printer.plugged) return '线拔了';
    if (printer.coverOpen) return '盖子开着';
    return {OK: '正常', LOW: '纸将尽', OUT: '缺纸'}[printer.paper];
  }

  async function refresh() {
    const state = await (await fetch('api/state')).json();
    const printer = state.printer;
    lamp('printer-lamp', printer.plugged && !printer.coverOpen && printer.paper === 'OK', printerWords(printer));
    lamp('reader-lamp', state.idReader.plugged, state.idReader.plugged ? '正常' : '线拔了');
    lamp('scanner-lamp', state.scanner.plugged, state.scanner.plugged ? '正常' : '线拔了');
    document.getElementById('card').classList.toggle('lies', state.idReader.card);
    const receipts = await (await fetch('api/receipts')).json();
    const now = JSON.stringify(receipts);
    if (now !== shown && receipts.length) {
      shown = now;
      document.getElementById('tray').replaceChildren(...receipts.slice(-8).reverse().map(function (receipt) {
        const image = document.createElement('img');
        image.src = 'api/receipts/' + receipt.id + '.png';
        image.alt = '第 ' + receipt.id + ' 张小票';
        image.className = receipt.taken ? 'taken' : '';
        return image;
      }));
    }
  }

  document.querySelectorAll('[data-post]').forEach(function (button) {
    button.addEventListener('click', function () { post(button.dataset.post, button.dataset.body); });
  });
  document.getElementById('scan').addEventListener('click', function () {
    post('scanner/scan', document.getElementById('code').value);
  });
  refresh();
  setInterval(refresh, 1000);
})();
