import type { Place } from "./text.js";

// The word that is said is marked where it stands, without touching the page's own
// nodes: with a highlight of the browser's, or with lines drawn over the page.

interface Found { node: Text; at: number } // a text node, and where in the line it begins

const skipped = "button, textarea, svg, .ds-sr-only, [role=status]";

/** Marks places in lines that stand near a button. */
export class Marker {
  private readonly lines: { from: number; to: number; found: Found[] }[] = [];

  /** text is the lines with newlines between: places are counted in it. */
  constructor(near: Element, text: string) {
    let from = 0;
    for (const line of text.split("\n")) {
      this.lines.push({ from, to: from + line.length, found: find(near, line) });
      from += line.length + 1;
    }
  }

  mark(place: Place): void {
    const ranges = this.lines.flatMap((line) => rangeIn(line.found, Math.max(place.from, line.from) - line.from, Math.min(place.to, line.to) - line.from));
    if ("highlights" in CSS) CSS.highlights.set("spoken", new Highlight(...ranges));
    else draw(ranges);
  }

  clear(): void {
    if ("highlights" in CSS) CSS.highlights.delete("spoken");
    else draw([]);
  }
}

/** The text nodes that hold a line, in the smallest part of the page around the button that has it. */
function find(near: Element, line: string): Found[] {
  for (let scope = near.parentElement; scope && line !== ""; scope = scope.parentElement) {
    const nodes: { node: Text; at: number }[] = [];
    let all = "";
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest(skipped)) continue;
      nodes.push({ node: node as Text, at: all.length });
      all += (node as Text).data;
    }
    const start = all.indexOf(line);
    if (start < 0) continue;
    return nodes.filter(({ node, at }) => at < start + line.length && at + node.length > start).map(({ node, at }) => ({ node, at: at - start }));
  }
  return [];
}

function rangeIn(found: Found[], from: number, to: number): Range[] {
  if (from >= to) return [];
  return found.flatMap(({ node, at }) => {
    const start = Math.max(0, from - at), end = Math.min(node.length, to - at);
    if (start >= end || !node.isConnected) return [];
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [range];
  });
}

/** For browsers without highlights: a line under each word, in a layer of its own. */
function draw(ranges: Range[]): void {
  document.getElementById("spoken")?.remove();
  if (ranges.length === 0) return;
  const layer = document.body.appendChild(document.createElement("div"));
  layer.id = "spoken";
  layer.setAttribute("aria-hidden", "true");
  for (const box of ranges.flatMap((range) => [...range.getClientRects()])) {
    const line = layer.appendChild(document.createElement("div"));
    Object.assign(line.style, { left: `${box.left + scrollX}px`, top: `${box.top + scrollY}px`, width: `${box.width}px`, height: `${box.height}px` });
  }
}
