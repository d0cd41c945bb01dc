// Who writes, as the one who holds the tablet has said. It lasts while the tab is
// open: a tablet that is taken up another day is the bruker's again.

const key = (owner: string): string => `egneord.for.${owner}`;
const memory = new Map<string, boolean>(); // when the browser keeps nothing

export function writingFor(owner: string): boolean {
  try {
    return sessionStorage.getItem(key(owner)) !== null;
  } catch {
    return memory.get(owner) ?? false;
  }
}

export function writerIs(owner: string, other: boolean): void {
  memory.set(owner, other);
  try {
    if (other) sessionStorage.setItem(key(owner), "1");
    else sessionStorage.removeItem(key(owner));
  } catch {
    // memory has it
  }
}
