"use strict";

// Records one text: the microphone's samples become a WAV file in the form, which is sent as any
// form is. What is heard stays in this page until then.
(function () {
  const LONGEST_SECONDS = 180;
  const FASTEST = 48000;
  const TROUBLES = {
    NotAllowedError: "浏览器不让这一页用话筒。点地址栏左边的图标，允许话筒，再按“录音”；也可以在下面选录好的文件。",
    NotFoundError: "没有找到话筒。请插好话筒再按“录音”；也可以在下面选录好的文件。",
    NotReadableError: "话筒正被别的程序使用。请关掉那个程序再按“录音”。",
  };
  const UNKNOWN = "录音开始不了。请刷新这一页再试；也可以在下面选录好的文件。";
  const INSECURE = "这个地址不是 https，浏览器不让网页用话筒。请技术人员给控制台配上 https；现在可以在下面选录好的文件。";

  const find = (id) => document.getElementById(id);
  const record = find("record");
  const play = find("play");
  const save = find("save");
  const level = find("level");
  const state = find("state");
  const sound = find("sound");
  const file = find("file");
  const trouble = find("trouble");
  let taping = null;
  let unsaved = false;

  function complain(words) {
    trouble.textContent = words;
    trouble.hidden = false;
    document.querySelector("#recorder details").open = true;
  }

  /** The samples as a WAV file of 16 bits in one channel. */
  function wav(pieces, hertz) {
    const count = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const view = new DataView(new ArrayBuffer(44 + 2 * count));
    const tag = (at, word) => [...word].forEach((c, i) => view.setUint8(at + i, c.charCodeAt(0)));
    tag(0, "RIFF");
    view.setUint32(4, 36 + 2 * count, true);
    tag(8, "WAVEfmt ");
    view.setUint32(16, 16, true);
    view.setUint16(20, 1, true);
    view.setUint16(22, 1, true);
    view.setUint32(24, hertz, true);
    view.setUint32(28, 2 * hertz, true);
    view.setUint16(32, 2, true);
    view.setUint16(34, 16, true);
    tag(36, "data");
    view.setUint32(40, 2 * count, true);
    let at = 44;
    for (const piece of pieces) {
      for (const sample of piece) {
        view.setInt16(at, Math.round(Math.max(-1, Math.min(1, sample)) * 32767), true);
        at += 2;
      }
    }
    return new File([view], "recording.wav", { type: "audio/wav" });
  }

  function hear(tape, piece) {
    tape.pieces.push(piece);
    tape.samples += piece.length;
    const peak = piece.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0.0001);
    // 60 decibels below the loudest is nothing, the loudest is all.
    level.value = Math.max(0, 100 + (20 * Math.log10(peak) * 100) / 60);
    const seconds = Math.floor(tape.samples / tape.context.sampleRate);
    state.textContent = `正在录，${seconds} 秒`;
    if (seconds >= LONGEST_SECONDS) {
      stop("已录满 3 分钟，自动停止");
    }
  }

  async function start() {
    trouble.hidden = true;
    sound.pause();
    record.disabled = true;
    let stream = null;
    let context = null;
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        audio: { channelCount: 1, echoCancellation: false, noiseSuppression: true, autoGainControl: false },
      });
      context = new AudioContext();
      if (context.sampleRate > FASTEST) {
        await context.close();
        context = new AudioContext({ sampleRate: FASTEST });
      }
      await context.audioWorklet.addModule("/console/assets/record-worklet.js");
      const node = new AudioWorkletNode(context, "tape", { numberOfOutputs: 0 });
      const tape = { stream, context, pieces: [], samples: 0 };
      node.port.onmessage = (message) => taping === tape && hear(tape, message.data);
      context.createMediaStreamSource(stream).connect(node);
      taping = tape;
      record.textContent = "停止";
      play.disabled = true;
      save.disabled = true;
      unsaved = true;
    } catch (error) {
      if (context) {
        context.close();
      }
      if (stream) {
        stream.getTracks().forEach((track) => track.stop());
      }
      complain(TROUBLES[error.name] || UNKNOWN);
    }
    record.disabled = false;
    record.focus();
  }

  function stop(words) {
    const tape = taping;
    taping = null;
    tape.stream.getTracks().forEach((track) => track.stop());
    tape.context.close();
    const recorded = wav(tape.pieces, tape.context.sampleRate);
    const files = new DataTransfer();
    files.items.add(recorded);
    file.files = files.files;
    URL.revokeObjectURL(sound.src);
    sound.src = URL.createObjectURL(recorded);
    level.value = 0;
    record.textContent = "重录";
    state.textContent = words || "录好了，可以听一遍；不好就重录";
    play.disabled = false;
    save.disabled = false;
    save.focus();
  }

  function listen() {
    if (sound.paused) {
      sound.currentTime = 0;
      sound.play();
    } else {
      sound.pause();
    }
  }

  record.addEventListener("click", () => (taping ? stop() : start()));
  play.addEventListener("click", listen);
  sound.addEventListener("play", () => (play.textContent = "停"));
  sound.addEventListener("pause", () => (play.textContent = "听一遍"));
  file.addEventListener("change", () => {
    URL.revokeObjectURL(sound.src);
    if (file.files.length) {
      sound.src = URL.createObjectURL(file.files[0]);
      play.disabled = false;
      state.textContent = "已选好文件，可以听一遍";
    }
  });
  find("recorder").addEventListener("submit", (event) => {
    if (!file.files.length) {
      event.preventDefault();
      complain("还没有录音。请先按“录音”，或在下面选录好的文件。");
      return;
    }
    unsaved = false;
    save.disabled = true;
  });
  addEventListener("pageshow", () => (save.disabled = false));
  addEventListener("beforeunload", (event) => unsaved && event.preventDefault());

  // The form says by itself what is missing.
  file.required = false;
  find("strip").hidden = false;
  if (!navigator.mediaDevices || !window.AudioWorkletNode) {
    record.disabled = true;
    complain(INSECURE);
  } else {
    record.focus();
  }
})();
