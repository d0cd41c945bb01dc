// Who answers just now, when two sit with the tablet. That they do is a setting,
// which the bruker has said yes to. Who answers lasts while the tab is open: a
// tablet that is taken up another day is the bruker's again.

const key = (owner: string): string => `egneord.for.${owner}`;
const memory = new Map<string, boolean>(); // when the browser keeps nothing

export function helperAnswers(owner: string): boolean {
  try {
    return sessionStorage.getItem(key(owner)) !== null;
  } catch {
    return memory.get(owner) ?? false;
  }
}

export function helperIs(owner: string, answers: boolean): void {
  memory.set(owner, answers);
  try {
    if (answers) sessionStorage.setItem(key(owner), "1");
    else sessionStorage.removeItem(key(owner));
  } catch {
    // memory has it
  }
}
