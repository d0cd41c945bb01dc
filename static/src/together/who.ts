// Who answers on this tablet, when two sit with it. That they answer together is
// remembered, because the bruker said yes to it. Who answers just now lasts while
// the tab is open: a tablet that is taken up another day is the bruker's again.

import { shelf } from "../shelf.js";

const agreed = (owner: string): string => `egneord.together.${owner}`;
const helping = (owner: string): string => `egneord.for.${owner}`;
const memory = new Map<string, boolean>(); // when the browser keeps nothing

export function together(owner: string): boolean {
  return shelf.get(agreed(owner)) !== null;
}

export function togetherIs(owner: string, on: boolean): void {
  if (on) shelf.set(agreed(owner), "1");
  else shelf.remove(agreed(owner));
  if (!on) helperIs(owner, false);
}

/** Whether the one who helps answers just now. */
export function helperAnswers(owner: string): boolean {
  if (!together(owner)) return false;
  try {
    return sessionStorage.getItem(helping(owner)) !== null;
  } catch {
    return memory.get(owner) ?? false;
  }
}

export function helperIs(owner: string, answers: boolean): void {
  memory.set(owner, answers);
  try {
    if (answers) sessionStorage.setItem(helping(owner), "1");
    else sessionStorage.removeItem(helping(owner));
  } catch {
    // memory has it
  }
}
