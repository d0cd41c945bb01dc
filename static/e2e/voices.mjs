// Voices for the tests: one that is on the tablet, one that is not, and a program
// that stands in for espeak-ng on the server. Chromium here has none of its own.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Runs in the page before its own script: a speechSynthesis with these voices. */
export function speaking({ voices, boundaries = "word", pace = 60 }) {
  const heard = (window.heard = []);
  class Utterance {
    constructor(text) { this.text = text; }
  }
  let timers = [];
  const listeners = [];
  const stub = {
    getVoices: () => (stub.loaded ? voices : []),
    addEventListener: (_, listener) => listeners.push(listener),
    cancel() { timers.forEach(clearTimeout); timers = []; heard.push("cancel"); },
    speak(said) {
      heard.push({ text: said.text, voice: said.voice.name, rate: said.rate });
      const words = [...said.text.matchAll(/\S+/g)];
      const later = (i, what) => timers.push(setTimeout(what, i * pace));
      said.onstart?.({});
      if (boundaries === "word") words.forEach((word, i) => later(i, () => said.onboundary({ name: "word", charIndex: word.index, charLength: i % 2 ? word[0].length : undefined })));
      if (boundaries === "sentence") [...said.text.matchAll(/[^.!?]+[.!?]*/g)].forEach((one, i) => later(i, () => said.onboundary({ name: "sentence", charIndex: one.index })));
      later(words.length + 1, () => said.onend({}));
    },
  };
  setTimeout(() => { stub.loaded = true; listeners.forEach((listener) => listener()); }, 200); // voices come late
  Object.defineProperty(window, "speechSynthesis", { value: stub });
  window.SpeechSynthesisUtterance = Utterance;
}

export const onTablet = { name: "Nora", lang: "nb-NO", localService: true };
export const onTabletNn = { name: "Nynorsk", lang: "nn-NO", localService: true };
export const elsewhere = { name: "Online", lang: "nb-NO", localService: false };
export const german = { name: "Anna", lang: "de-DE", localService: true };

/** Seconds of silence, as a sound file. */
export function silence(seconds) {
  const rate = 8000, samples = Math.round(seconds * rate);
  const file = Buffer.alloc(44 + samples, 128);
  file.write("RIFF", 0);
  file.writeUInt32LE(36 + samples, 4);
  file.write("WAVEfmt ", 8);
  [[16, 4, 16], [20, 2, 1], [22, 2, 1], [24, 4, rate], [28, 4, rate], [32, 2, 1], [34, 2, 8], [40, 4, samples]].forEach(([at, size, value]) => file.writeUIntLE(value, at, size));
  file.write("data", 36);
  return file;
}

/** A folder with a program called espeak-ng that takes what it is given and speaks so long. */
export function espeak(seconds, does = 'cat > /dev/null; cat "$(dirname "$0")/sound.wav"') {
  const folder = mkdtempSync(path.join(tmpdir(), "egneord-voice-"));
  writeFileSync(path.join(folder, "sound.wav"), silence(seconds));
  writeFileSync(path.join(folder, "espeak-ng"), `#!/bin/sh\n${does}\n`, { mode: 0o755 });
  return folder;
}

/** Puts a recording in a folder of scripts. */
export function record(prompts, name, seconds) {
  mkdirSync(path.join(prompts, "nb", "lyd"), { recursive: true });
  writeFileSync(path.join(prompts, "nb", "lyd", name), silence(seconds));
}
