import type { Line, Screen } from "./protocol.js";

/** A screen's lines, sorted by how they are shown. */
export interface Parts {
  before: Line[];   // above the large line
  heading?: Line;   // the large line
  after: Line[];    // below it
  closing: string;  // the short question at the end, beside the buttons
}

// What is to be read before it is answered begins with its large line, and ends
// with a short question. Everything else has the question itself as its large line.
const readFirst = new Set(["statement", "consent", "summary", "correction"]);

export function partsOf(screen: Screen): Parts {
  const lines = screen.lines ?? [];
  if (screen.paused || screen.ended || readFirst.has(screen.kind)) {
    const [first, ...rest] = lines;
    const last = rest.at(-1);
    const asks = last !== undefined && !last.item && last.text.endsWith("?");
    return { before: [], ...(first && { heading: first }), after: asks ? rest.slice(0, -1) : rest, closing: asks ? last.text : "" };
  }
  const asked = Math.max(0, lines.map((line) => !line.item && line.text.endsWith("?")).lastIndexOf(true));
  return { before: lines.slice(0, asked), ...(lines[asked] && { heading: lines[asked] }), after: lines.slice(asked + 1), closing: "" };
}
