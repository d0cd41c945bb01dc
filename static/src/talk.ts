import type { Bubble, Screen } from "./protocol.js";

/** The conversation above the question: what is folded away, and what stays in sight. */
export interface Talk { all: Bubble[]; earlier: Bubble[]; last: Bubble[]; replies: Bubble[] }

const onPlanOnly: ReadonlySet<string> = new Set(["placed", "dated", "let_go", "taken_up"]); // done on the plan; its history shows them

/**
 * The last exchange stays: what we asked, what the bruker said, what we gave
 * back. A tired reader needs no more to answer the next question. The question
 * itself is left out: it stands large below.
 */
export function talk(bubbles: Bubble[], screen: Screen): Talk {
  const past = dropNow(bubbles.filter((bubble) => !onPlanOnly.has(bubble.did ?? "")), screen);
  let end = past.length - 1;
  while (end >= 0 && past[end]?.who !== "bruker") end--;
  if (end < 0) return { all: past, earlier: past, last: [], replies: [] }; // only we have spoken, and it has been read

  let start = end;
  while (start > 0 && past[start - 1]?.who === "bruker") start--;
  if (start > 0) start--;
  const since = past.slice(end + 1);
  if (since.length > most) start = past.length - most;
  const earlier = past.slice(0, start), inSight = past.slice(start).filter((bubble) => !isNow(bubble, screen));
  // A question of ours after the bruker's last words has been answered by a button: it is no reply, and not to be answered again.
  const done = new Set(since.filter((bubble) => bubble.text.endsWith("?")));
  return {
    all: [...earlier, ...inSight], earlier,
    last: inSight.filter((bubble) => !done.has(bubble)),
    replies: since.slice(-most).filter((bubble) => !done.has(bubble)),
  };
}

const most = 2; // lines of ours between the bruker's words and the question

function dropNow(bubbles: Bubble[], screen: Screen): Bubble[] {
  let end = bubbles.length;
  while (end > 0 && isNow(bubbles[end - 1], screen)) end--;
  return bubbles.slice(0, end);
}

/** Whether a bubble is what the screen says now. */
function isNow(bubble: Bubble | undefined, screen: Screen): boolean {
  if (bubble?.who !== "us") return false;
  return saysOnly(bubble, textsOf(screen));
}

/** The lines of a screen, and all of them as one: a bubble has them either way. */
export function textsOf(screen: Screen): Set<string> {
  const lines = (screen.lines ?? []).map((line) => line.text);
  return lines.length === 0 ? new Set() : new Set([...lines, lines.join(" ")]);
}

/** Whether a bubble says nothing but these. */
export function saysOnly(bubble: Bubble, texts: ReadonlySet<string>): boolean {
  const parts = [...bubble.text.split("\n"), ...(bubble.items ?? [])].filter((part) => part.trim() !== "");
  return parts.length > 0 && (parts.every((part) => texts.has(part)) || texts.has(bubble.text));
}

/** What became of a bubble later: its words were changed, or taken back. */
export function fate(bubble: Bubble, bubbles: Bubble[]): "changed" | "taken back" | undefined {
  if (bubble.who !== "bruker") return undefined;
  const later = bubbles.find((other) => other.replaces === bubble.n && other.n > bubble.n);
  if (!later) return undefined;
  return later.button ? "taken back" : "changed";
}

/** The bruker's answers that may be changed or added to, newest first, as they stand now. */
export function answersSoFar(bubbles: Bubble[]): Bubble[] {
  const newest = new Map<string, Bubble>();
  for (const bubble of bubbles) {
    if (bubble.who === "bruker" && bubble.step && !bubble.button && !bubble.added && fate(bubble, bubbles) === undefined) {
      newest.set(`${bubble.step} ${bubble.round ?? 0}`, bubble);
    }
  }
  return [...newest.values()].reverse();
}
