import type { Speed } from "./speaker.js";
import { quiet, type Place } from "./text.js";

// A voice that is on this tablet. One that is not would send the words to its
// maker, and is never used.

export function localVoice(lang: string): SpeechSynthesisVoice | undefined {
  if (!("speechSynthesis" in window)) return undefined;
  const here = speechSynthesis.getVoices().filter((voice) => voice.localService && /^(nb|no|nn)([-_]|$)/i.test(voice.lang));
  const nynorsk = (voice: SpeechSynthesisVoice): boolean => /^nn/i.test(voice.lang);
  return here.find((voice) => nynorsk(voice) === (lang === "nn")) ?? here[0];
}

// A usual voice says some 170 words a minute at rate 1.
const rates: Record<Speed, number> = { slow: 110 / 170, usual: 150 / 170, fast: 190 / 170 };

/** Says a text, and tells the place in it of what is being said. */
export function sayHere(text: string, voice: SpeechSynthesisVoice, speed: Speed, mark: (place: Place) => void, stop: AbortSignal): Promise<void> {
  return new Promise((done, failed) => {
    const said = new SpeechSynthesisUtterance(quiet(text));
    said.voice = voice;
    said.lang = voice.lang;
    said.rate = rates[speed];
    said.onstart = () => mark({ from: 0, to: text.length }); // a voice that never tells where it is, is at least here
    said.onboundary = (event) => mark(boundary(text, event));
    said.onend = () => done();
    said.onerror = (event) => (stop.aborted ? done() : failed(new Error(event.error)));
    stop.addEventListener("abort", () => { speechSynthesis.cancel(); done(); }, { once: true });
    speechSynthesis.speak(said);
  });
}

/** Some voices tell how long the word is, some only where it begins, and some tell only of sentences. */
function boundary(text: string, event: SpeechSynthesisEvent): Place {
  const from = event.charIndex, rest = text.slice(from);
  const length = event.charLength || (event.name === "sentence" ? /^[^.!?]*[.!?]*/.exec(rest)?.[0].length : /^\S*/.exec(rest)?.[0].length);
  return { from, to: from + (length ?? 0) };
}
