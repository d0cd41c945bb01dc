import { shelf } from "./shelf.js";

const key = "egneord.lang";

/** The language of the last conversation on this tablet: what stands here before one has come, or without a net. */
export function langKept(): string {
  return shelf.get(key) ?? "nb";
}

export function langIs(lang: string): void {
  if (shelf.get(key) !== lang) shelf.set(key, lang);
}
