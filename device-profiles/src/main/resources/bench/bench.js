const token = new URLSearchParams(location.search).get("token") ?? "";
const POLL_MILLIS = 500;
const byId = (id) => document.getElementById(id);

let hanging = 0;
let shownPaper = "";
let shownReceipts = "";

async function post(address, body) {
  try {
    const answer = await fetch(`api/${address}`, {
      method: "POST",
      body,
      headers: { "X-Suoma-Bench": token, "Content-Type": "text/plain; charset=utf-8" },
    });
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({ detail: `状态 ${answer.status}` }));
      say(`没有成功：${problem.detail}`, "bad");
      return false;
    }
    show(await answer.json());
    await showReceipts();
    return true;
  } catch {
    say("没有成功：设备台没有回应", "bad");
    return false;
  }
}

function say(words, tone = "") {
  byId("said").textContent = words;
  byId("said").dataset.tone = tone;
}

function lamp(id, tone, words) {
  const element = byId(id);
  element.dataset.tone = tone;
  if (element.textContent !== words) element.textContent = words;
}

function printerWords({ plugged, cover, paper, cutterError, overheated, paperJam, broken, outletBlocked, receiptInOutlet, hangingRows }) {
  if (!plugged) return ["bad", "线拔了"];
  if (cover === "open") return ["bad", "盖子开着"];
  if (paper === "out") return ["bad", "缺纸"];
  if (cutterError) return ["bad", "切刀卡住"];
  if (paperJam) return ["bad", "卡纸"];
  if (broken) return ["bad", "坏了"];
  if (outletBlocked) return ["bad", "出纸口堵住"];
  if (overheated) return ["bad", "打印头过热"];
  if (paper === "low") return ["warn", "纸将尽"];
  if (receiptInOutlet) return ["good", "小票在出纸口"];
  return ["good", hangingRows > 0 ? "正在打印" : "就绪"];
}

function show(state) {
  const { printer, idReader, scanner } = state;
  const [tone, words] = printerWords(printer);
  lamp("printer-lamp", tone, words);
  byId("led").dataset.tone = tone;
  byId("cover").dataset.open = printer.cover === "open";
  byId("received").textContent = `已收到 ${printer.bytesReceived.toLocaleString("zh-CN")} 字节`;

  lamp("reader-lamp", idReader.plugged ? "good" : "bad", idReader.plugged ? (idReader.card ? "有证件" : "等待证件") : "线拔了");
  byId("pad").dataset.card = idReader.card;
  lamp("scanner-lamp", scanner.plugged ? "good" : "bad", scanner.plugged ? "就绪" : "线拔了");
  byId("scan").disabled = !scanner.plugged;

  const on = {
    paper: printer.paper, cover: printer.cover, plugged: printer.plugged,
    card: idReader.card, reader: idReader.plugged, scanner: scanner.plugged,
  };
  for (const button of document.querySelectorAll("[data-on]")) {
    const [key, value] = button.dataset.on.split(":");
    button.setAttribute("aria-pressed", String(on[key]) === value);
  }
  toggle("cutter", printer.cutterError, "printer/cutter-clear", "printer/cutter-jam");
  toggle("heat", printer.overheated, "printer/head-cool", "printer/head-hot");
  toggle("jam", printer.paperJam, "printer/jam-clear", "printer/paper-jam");
  toggle("broken", printer.broken, "printer/repair", "printer/break");
  toggle("blocked", printer.outletBlocked, "printer/outlet-clear", "printer/outlet-block");
  byId("blocked").hidden = !printer.presenter;
  byId("model").textContent = printer.model;
  byId("scanner-model").textContent = scanner.model;
  for (const choice of document.querySelectorAll("[data-is]")) {
    const [device, key] = choice.dataset.is.split(":");
    if (document.activeElement !== choice) choice.value = state[device][key];
    choice.dataset.changed = choice.value !== choice.options[0].value;
  }
  showFaults(printer.faults);
  hanging = printer.hangingRows;
}

function toggle(id, pressed, off, on) {
  byId(id).setAttribute("aria-pressed", pressed);
  byId(id).dataset.post = pressed ? off : on;
}

function showFaults(faults) {
  byId("faults").hidden = faults.length === 0;
  byId("fault-count").textContent = `主机发来 ${faults.length} 处打印机不认识的内容`;
  byId("fault-list").replaceChildren(...faults.map((fault) => element("li", fault)));
}

function element(name, text = "") {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

async function showReceipts() {
  const receipts = await (await fetch("api/receipts")).json();
  const waiting = receipts.filter((receipt) => !receipt.taken);
  byId("take").disabled = waiting.length === 0;
  showPaper(waiting.at(-1));
  const key = JSON.stringify(receipts);
  if (key === shownReceipts) return;
  shownReceipts = key;
  if (receipts.length > 0) {
    byId("thumbnails").replaceChildren(...receipts.reverse().map(thumbnail));
  }
}

/** What is being printed rises from the slot; else the last receipt that nobody has taken. */
function showPaper(lastWaiting) {
  const address = hanging > 0 ? `api/paper.png?rows=${hanging}` : lastWaiting ? `api/receipts/${lastWaiting.id}.png` : "";
  if (address === shownPaper) return;
  shownPaper = address;
  const paper = byId("paper");
  byId("no-paper").hidden = address !== "";
  paper.hidden = address === "";
  if (address === "") return;
  const next = new Image();
  next.onload = () => {
    paper.src = next.src;
    byId("outlet").scrollTop = byId("outlet").scrollHeight;
  };
  next.src = address;
}

function thumbnail(receipt) {
  const time = new Date(receipt.time).toLocaleTimeString("zh-CN", { hour12: false });
  const address = `api/receipts/${receipt.id}.png`;
  const button = element("button");
  button.dataset.taken = receipt.taken;
  const crop = element("span");
  crop.className = "crop";
  const picture = new Image();
  picture.src = address;
  picture.alt = "";
  crop.append(picture);
  const words = element("span");
  words.append(element("b", `第 ${receipt.id} 张`), element("br"), time, element("br"), receipt.taken ? "已取走" : "未取");
  button.append(crop, words);
  button.addEventListener("click", () => {
    byId("viewed").src = address;
    byId("viewer").showModal();
  });
  const item = element("li");
  item.append(button);
  return item;
}

async function poll() {
  try {
    show(await (await fetch("api/state")).json());
    await showReceipts();
    lamp("contact", "good", "已连上");
  } catch {
    lamp("contact", "bad", "设备台停了");
  }
  setTimeout(poll, POLL_MILLIS);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-post]");
  if (button) {
    say("");
    post(button.dataset.post);
  }
});

document.addEventListener("change", (event) => {
  const choice = event.target.closest("[data-choose]");
  if (choice) {
    say("");
    post(choice.dataset.choose + choice.value);
    choice.blur();
  }
});

byId("scan").addEventListener("click", async () => {
  const code = byId("code").value.trim();
  if (code === "") {
    say("请先填写码里的内容", "bad");
    byId("code").focus();
  } else if (await post("scanner/scan", code)) {
    say("滴——已扫码");
  }
});

byId("viewer").addEventListener("click", (event) => {
  if (event.target === byId("viewer")) byId("viewer").close();
});

poll();
