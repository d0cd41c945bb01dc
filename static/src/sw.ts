// Keeps the empty page, its font and its icons on the tablet, so that it opens
// without a net, and the pictures of the cards. Never a word of a conversation:
// those addresses are not listed.
interface Waiting extends Event { waitUntil(done: Promise<unknown>): void }
interface Fetching extends Event { readonly request: Request; respondWith(answer: Promise<Response>): void }
// The page's types do not know a worker's own events: these are the few we use.
declare const self: {
  addEventListener(type: "install" | "activate", heard: (event: Waiting) => void): void;
  addEventListener(type: "fetch", heard: (event: Fetching & Waiting) => void): void;
  addEventListener(type: "message", heard: (event: Waiting) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
};
declare const SHELL_NAME: string; // put in by webbuild; changes when a file changes
declare const SHELL_FILES: string[];
declare const PICTURE_NAME: string; // the same for the pictures, which seldom change
declare const PICTURE_FILES: string[];

const page = "/samtale";
const plan = "/min-plan"; // the same page

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(SHELL_NAME)
      .then((cache) => cache.addAll(SHELL_FILES.map((file) => new Request(file, { cache: "no-cache" }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== SHELL_NAME && name !== PICTURE_NAME).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname.startsWith("/bilder/")) return event.respondWith(picture(event, url.pathname));
  if (event.request.mode === "navigate") {
    if (url.pathname === page || url.pathname === plan) event.respondWith(fromNetOrShell(event.request));
    return;
  }
  if (SHELL_FILES.includes(url.pathname)) event.respondWith(caches.match(url.pathname).then((kept) => kept ?? fetch(event.request)));
});

// The page is up and says so. One picture at a time: the conversation has the net first.
self.addEventListener("message", (event) => event.waitUntil(keepPictures().catch(() => undefined)));

async function keepPictures(): Promise<void> {
  const cache = await caches.open(PICTURE_NAME);
  for (const file of PICTURE_FILES) {
    if (!await cache.match(file)) await cache.add(file);
  }
}

// The copy first, so that no card waits for its picture; a new one is there the next time.
async function picture(event: Fetching & Waiting, path: string): Promise<Response> {
  const cache = await caches.open(PICTURE_NAME);
  const copy = await cache.match(path);
  const fresh = fetch(event.request).then(async (answer) => {
    if (answer.ok) await cache.put(path, answer.clone());
    return answer;
  });
  if (!copy) return fresh;
  event.waitUntil(fresh.catch(() => undefined));
  return copy;
}

// The page is asked for on the net first, so that a new one is seen at once. Its script
// and style are in it, so no copy of those can be of another build. When the net or the server is gone, or slow, the page kept is good enough.
const patience = 500; // ms

async function fromNetOrShell(request: Request): Promise<Response> {
  const kept = await caches.match(page);
  if (!kept) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept.clone()), patience));
  const fresh = fetch(request).then((answer) => (answer.ok ? answer : kept.clone()), () => kept.clone());
  return Promise.race([fresh, late]);
}

export {};
