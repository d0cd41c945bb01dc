// The tablet's own memory. localStorage is written before the call returns, so
// what is put here is kept even if the page is killed in the next moment.
// Every kept thing has a key of its own: two tabs then never write over each other.

const memory = new Map<string, string>(); // when localStorage is full or forbidden: until the page closes

/** Somebody was finished here while the net was away. It is the only thing that is left, and it tells of nobody. */
export const leaving = "egneord.leaving";

export const shelf = {
  get(key: string): string | null {
    if (memory.has(key)) return memory.get(key) ?? null;
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },

  /** Returns false when the words are kept only until the page closes. */
  set(key: string, value: string): boolean {
    try {
      localStorage.setItem(key, value);
      memory.delete(key);
      return true;
    } catch {
      memory.set(key, value);
      return false;
    }
  },

  remove(key: string): void {
    memory.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // nothing was kept there
    }
  },

  /** Everything of ours goes, whoever wrote it. */
  wipe(): void {
    for (const key of shelf.keys("egneord.")) shelf.remove(key);
  },

  /** The keys that begin with prefix, in order. */
  keys(prefix: string): string[] {
    const found = new Set([...memory.keys()].filter((key) => key.startsWith(prefix)));
    try {
      for (let i = 0; i < localStorage.length; i++) {
        const key = localStorage.key(i);
        if (key?.startsWith(prefix)) found.add(key);
      }
    } catch {
      // only what is in memory
    }
    return [...found].sort();
  },
};

export function readJSON<T>(key: string): T | undefined {
  const text = shelf.get(key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined; // written by something else; not worth a broken page
  }
}
