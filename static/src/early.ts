// A small script that is here before the page's own: it begins at once what takes a
// round over the net, so that a slow net is waited for once and not three times. The
// page takes over what it began: begun.ts.
import { socketAddress, type Begun } from "./begun.js";
import { enter } from "./enter.js";
import { leaving, shelf } from "./shelf.js";

// When the page's own script came first it does all itself: an invitation is used
// once. And when somebody was finished here, that comes before anything else.
if (globalThis.begun === undefined && shelf.get(leaving) === null) {
  const begun: Begun = { entry: enter(), heard: [] };
  globalThis.begun = begun;
  void begun.entry.then((entry) => {
    if (!entry.in || globalThis.begun !== begun) return;
    begun.socket = new WebSocket(socketAddress());
    begun.socket.onmessage = (event: MessageEvent) => { begun.heard.push(event.data); };
  });
}
