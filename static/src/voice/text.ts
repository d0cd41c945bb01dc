// What is to be said, cut in pieces, and how long each word of a piece takes.
// Places are counted in the text as it is shown: what is said is marked there.

export interface Place { from: number; to: number }
export interface Piece extends Place { text: string }

const longPiece = 250; // characters; the server takes 1000, and a short piece starts sooner

/** The pieces of a text: its lines, and the sentences of a line that is long. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    let from = line.index;
    const end = from + line[0].length;
    while (from < end) {
      const to = end - from <= longPiece ? end : from + cut(text.slice(from, from + longPiece));
      if (hasSound(text.slice(from, to))) pieces.push({ text: text.slice(from, to), from, to });
      from = to;
    }
  }
  return pieces;
}

/** Where to stop: after a sentence, else after a word, else in the middle of one. */
function cut(text: string): number {
  const sentence = /^.*[.!?…][»”")]*\s/su.exec(text)?.[0].length ?? 0;
  return sentence > 0 ? sentence : text.lastIndexOf(" ") + 1 || text.length;
}

export function hasSound(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The text without signs that a voice would name, and every letter still at its place. */
export function quiet(text: string): string {
  return text.replaceAll(/[«»“”„"‹›]|\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}\uFE0F\u200D\u20E3]/gu, (sign) => " ".repeat(sign.length));
}

/** When each word of a piece is said, as a share of the whole: longer for long words and figures, with a rest at signs. */
export function timesOf(text: string): (Place & { until: number })[] {
  const words = [...text.matchAll(/\S+/g)].map((word) => ({ from: word.index, to: word.index + word[0].length, weight: weight(word[0]) }));
  const whole = words.reduce((sum, word) => sum + word.weight, 0);
  let said = 0;
  return words.map(({ from, to, weight }) => ({ from, to, until: (said += weight) / whole }));
}

function weight(word: string): number {
  const figures = word.replaceAll(/\D/g, "").length; // «14» is «fjorten»
  return 2 + word.length + 4 * figures + (/[.!?:][»”")]*$/.test(word) ? 8 : /[,;–]$/.test(word) ? 4 : 0);
}
