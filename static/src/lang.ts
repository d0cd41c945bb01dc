import { shelf } from "./shelf.js";

const key = "egneord.lang";

/** The language of the last conversation on this tablet, or what its browser asks for first: what stands here before one has come, or without a net. */
export function langKept(): string {
  return shelf.get(key) ?? navigator.languages.map(formOf).find((lang) => lang !== undefined) ?? "nb";
}

/** The form of Norwegian in a browser's language, as server/lang.go reads it. */
function formOf(language: string): string | undefined {
  const [lang = ""] = language.toLowerCase().split("-");
  return lang === "no" ? "nb" : ["nb", "nn"].find((known) => known === lang);
}

export function langIs(lang: string): void {
  if (shelf.get(key) !== lang) shelf.set(key, lang);
}
