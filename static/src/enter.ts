import { ownerUnknown } from "./owner.js";

export type Entry = "in" | "refused" | "no net";

/**
 * Uses the invitation in the address, if there is one. The token stands after #,
 * so that it never reaches a server log; it is taken out of the address at once
 * it is used, so that it is not kept in the history either.
 */
export async function enter(): Promise<Entry> {
  const token = location.hash.slice(1);
  if (token === "" || token === "question") return "in"; // "question" is the skip link's
  try {
    const answer = await fetch("/inn", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token }),
    });
    if (answer.status >= 500 || answer.status === 429) return "no net"; // keep the token: it is not used
    forget();
    if (!answer.ok) return "refused";
    ownerUnknown();
    return "in";
  } catch {
    return "no net";
  }
}

function forget(): void {
  history.replaceState(null, "", location.pathname + location.search);
}
