// Stands in the page's head and runs at once, while the rest of the page is still on
// its way. It begins what takes a round over the net, so that a slow net is waited for
// once and not three times. The page takes over what it began: begun.ts.
import { socketAddress, type Begun } from "./begun.js";
import { enter } from "./enter.js";
import { leaving, shelf } from "./shelf.js";

// When somebody was finished here, that comes before anything else.
if (shelf.get(leaving) === null) {
  const begun: Begun = { entry: enter(), heard: [] };
  globalThis.begun = begun;
  void begun.entry.then((entry) => {
    if (!entry.in || globalThis.begun !== begun) return;
    begun.socket = new WebSocket(socketAddress());
    begun.socket.onmessage = (event: MessageEvent) => { begun.heard.push(event.data); };
  });
}
