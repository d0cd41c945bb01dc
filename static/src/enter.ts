import { ownerUnknown } from "./owner.js";
import type { FromServer } from "./protocol.js";

/**
 * What became of it: in, with the conversation as it stands when an invitation was
 * used; refused, with the server's words for it; or not known yet.
 */
export type Entry = { in: true; state?: FromServer } | { in: false; refused: string; lang: string | undefined } | { in: false; refused: undefined };

/**
 * Uses the invitation in the address, if there is one. The token stands after #,
 * so that it never reaches a server log; it is taken out of the address at once
 * it is used, so that it is not kept in the history either.
 */
export async function enter(): Promise<Entry> {
  const token = invitation();
  if (token === "") return { in: true };
  try {
    const answer = await fetch("/inn", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token, state: true }),
    });
    if (answer.status >= 500) return noNet; // the token is not used
    if (answer.status !== tooMany) forget();
    if (!answer.ok) return { in: false, ...await refusal(answer) };
    ownerUnknown();
    return { in: true, state: await stateIn(answer) };
  } catch {
    return noNet;
  }
}

/** The page that cannot read it waits for the websocket, which says the same. */
async function stateIn(answer: Response): Promise<FromServer | undefined> {
  return await answer.json().catch(() => undefined) as FromServer | undefined;
}

/** The token in the address; empty when there is none. */
export function invitation(): string {
  const token = location.hash.slice(1);
  return token === "question" ? "" : token; // that is the skip link's
}

const noNet: Entry = { in: false, refused: undefined };
const tooMany = 429; // it may work in a minute

async function refusal(answer: Response): Promise<{ refused: string; lang: string | undefined }> {
  const said = (await answer.json().catch(() => ({}))) as { message?: unknown; lang?: unknown };
  return {
    refused: typeof said.message === "string" ? said.message : "",
    lang: said.lang === "nb" || said.lang === "nn" ? said.lang : undefined,
  };
}

function forget(): void {
  history.replaceState(null, "", location.pathname + location.search);
}
