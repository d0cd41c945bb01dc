// What the server keeps of those the bruker has along. It is asked for when it is
// looked at, and kept nowhere on the tablet: a link is shown once.

export interface Near { id: string; name: string; until?: string; here?: boolean }

/** A way in, to hand over. */
export interface Given { id: string; link: string; code: string; site: string; until: string; qr: { side: number; path: string } }

/** Why it did not go: the server's code, or that nobody answered. */
export class NotDone extends Error {
  constructor(readonly code: string) { super(code); }
}

export async function listNear(): Promise<Near[]> {
  const { people } = (await ask("GET", "/parorende")) as { people: Near[] };
  return people;
}

export async function inviteNew(name: string): Promise<Given> {
  return (await ask("POST", "/parorende", { name })) as Given;
}

export async function inviteAgain(id: string): Promise<Given> {
  return (await ask("POST", `/parorende/${id}/invitasjon`)) as Given;
}

export async function endNear(id: string): Promise<void> {
  await ask("POST", `/parorende/${id}/slutt`);
}

async function ask(method: string, path: string, body?: object): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(path, { method, ...(body ? { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) } : {}) });
  } catch {
    throw new NotDone("away");
  }
  const said: unknown = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
  if (!answer.ok) throw new NotDone(String((said as { code?: unknown }).code ?? "other"));
  return said;
}
