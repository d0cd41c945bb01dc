import type { Bubble, FromServer, Goal, Recordings, Screen } from "./protocol.js";

/** What the server has told us. It is replaced as a whole, never changed in place. */
export interface Conversation {
  title: string;
  lang: string;
  as: "parorende" | undefined; // it is a pårørende's, in their own name
  n: number;
  bubbles: Bubble[];
  screen: Screen;
  goals: Goal[];
  voice: boolean; // the server can read aloud
  recordings: Recordings | undefined;
}

/** Puts a state or an update on what we had. */
export function received(had: Conversation | undefined, message: FromServer): Conversation | undefined {
  if (message.type === "state") {
    const { title, lang, as, n, screen } = message;
    return { title, lang, as, n, screen, bubbles: message.bubbles ?? [], goals: message.goals ?? [], voice: message.voice ?? false, recordings: message.recordings };
  }
  if (message.type !== "update" || !had || message.n <= had.n) return had;
  const fresh = (message.bubbles ?? []).filter((bubble) => bubble.n > had.n);
  return { ...had, n: message.n, screen: message.screen, bubbles: [...had.bubbles, ...fresh], goals: message.goals ?? [], recordings: message.recordings };
}

/** Two screens with the same key say the same thing: nothing is to be read again. */
export function screenKey(screen: Screen): string {
  const { step, round, kind, paused, ended } = screen;
  return JSON.stringify([step, round, kind, paused ?? false, ended ?? false, (screen.lines ?? []).map((line) => line.text)]);
}
