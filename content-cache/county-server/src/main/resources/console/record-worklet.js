"use strict";

/** Hands on what the microphone hears, 2048 samples at a time. */
class Tape extends AudioWorkletProcessor {
  constructor() {
    super();
    this.held = new Float32Array(2048);
    this.count = 0;
  }

  process(inputs) {
    const heard = inputs[0][0];
    if (heard) {
      for (const sample of heard) {
        this.held[this.count++] = sample;
        if (this.count === this.held.length) {
          this.port.postMessage(this.held.slice());
          this.count = 0;
        }
      }
    }
    return true;
  }
}

registerProcessor("tape", Tape);
