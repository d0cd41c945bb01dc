import type { Line, Screen } from "./protocol.js";

/** A screen's lines, sorted by how they are shown. */
export interface Parts {
  before: Line[];   // above the large line
  heading: string;  // the large line
  after: Line[];    // below it
  closing: string;  // the short question at the end, beside the buttons
}

const answeredLast = new Set(["free", "one", "many", "scale", "ranking"]);

/**
 * An open question is asked last, so its last line is the large one. Something
 * to be read first (a summary, a consent) begins with the large line and may end
 * with a short question.
 */
export function partsOf(screen: Screen): Parts {
  const lines = screen.lines ?? [];
  const items = lines.some((line) => line.item);
  if (!items && (answeredLast.has(screen.kind) || (screen.kind === "yes_no" && lines.length > 0))) {
    return { before: lines.slice(0, -1), heading: lines.at(-1)?.text ?? "", after: [], closing: "" };
  }
  const [first, ...rest] = lines;
  const last = rest.at(-1);
  const asks = screen.kind !== "statement" && last !== undefined && !last.item;
  return {
    before: [],
    heading: first?.text ?? "",
    after: asks ? rest.slice(0, -1) : rest,
    closing: asks ? last.text : "",
  };
}
