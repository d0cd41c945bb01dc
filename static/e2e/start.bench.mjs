// How long until the first question can be answered, on a slow net and a slow
// tablet. A measurement, not a test: `make bench-start`.
//
// The net is a proxy in front of the server: 400 ms there and back, 500 kbit/s each
// way, and one more round for each new connection, as Chromium's «Slow 3G» says. The
// websocket goes through it too, which the browser's own throttling leaves out. There
// is no TLS here: on a real net it costs one round more. The processor is slowed 6×.
// Beside it stands the same with the browser's own throttling, which makes a new
// connection for nothing.
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { Desk } from "./desk.mjs";
import { Server } from "./server.mjs";
import { launch } from "./tablet.mjs";

let slow = true; // the proxy slows what passes
const roundTrip = 400, bitsPerSecond = 500_000, packet = 1460, slower = 6, rounds = Number(process.env.ROUNDS ?? 5);

/** The net in one direction: what is sent leaves no faster than it can carry, and arrives half a round later. */
class Lane {
  free = 0; // from when there is room for more

  /** Where one connection ends, in this direction. */
  end(to, late = () => 0) {
    const waiting = [];
    // Each timer takes the oldest, so that two that fire together cannot change places.
    const arrive = () => { const part = waiting.shift(); if (!to.destroyed) to.write(part); };
    return (chunk) => {
      if (!slow) return void to.write(chunk);
      const now = Date.now();
      for (let at = 0; at < chunk.length; at += packet) {
        waiting.push(chunk.subarray(at, at + packet));
        this.free = Math.max(this.free, now) + (waiting.at(-1).length * 8 * 1000) / bitsPerSecond;
        setTimeout(arrive, this.free - now + roundTrip / 2 + late());
      }
    };
  }
}

async function slowNet(port) {
  const up = new Lane(), down = new Lane();
  const proxy = createServer((client) => {
    const server = connect(port, "localhost");
    const opened = Date.now() + roundTrip; // a connection is there after its own handshake
    client.on("data", up.end(server, () => Math.max(0, opened - Date.now())));
    server.on("data", down.end(client));
    for (const [one, other] of [[client, server], [server, client]]) {
      one.on("error", () => other.destroy());
      one.on("close", () => setTimeout(() => other.destroy(), 2000));
    }
  });
  proxy.listen(0, "localhost");
  await once(proxy, "listening");
  return proxy;
}

/** When the largest thing on the page was painted, as the browser notes it: what asks from outside is slowed too, and would be counted. */
const painted = () => new Promise((tell) => {
  new PerformanceObserver((list) => {
    const last = list.getEntries().at(-1);
    if (last.element?.closest(".now[data-step]")) tell(Math.round(last.startTime));
  }).observe({ type: "largest-contentful-paint", buffered: true });
});

const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];

const browser = await launch();
const server = await Server.start();
const desk = await Desk.open(browser, server);
const links = [];
for (let n = 0; n < 2 * rounds; n++) links.push(await desk.invite(`Prøve ${n + 1}`, "nb/for-motet"));
await desk.close();
// The server must know the proxy as itself, or it refuses what comes that way.
const proxy = await slowNet(server.port);
const origin = `http://localhost:${proxy.address().port}`;
await server.stop();
server.args = ["--origin", origin];
await server.again();

const invitation = () => links.pop().replace(server.origin, origin);

const times = { cold: [], again: [], browser: [] }, bytes = [];

async function device(act) {
  const context = await browser.newContext({ viewport: { width: 768, height: 1024 }, hasTouch: true, isMobile: true, locale: "nb-NO" });
  const tablet = await context.newPage();
  const tools = await context.newCDPSession(tablet);
  await tools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await tools.send("Network.enable");
  await act(tablet, tools, async (address) => {
    await tablet.goto(address, { waitUntil: "commit" });
    await tablet.locator(".now[data-step]").waitFor();
    return tablet.evaluate(painted);
  });
  await context.close();
}

try {
  for (let round = 0; round < rounds; round++) {
    await device(async (tablet, tools, open) => {
      let sum = 0;
      tools.on("Network.loadingFinished", ({ encodedDataLength }) => { sum += encodedDataLength; });
      times.cold.push(await open(invitation()));
      bytes.push(sum);
      await tablet.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 60_000 });
      await tablet.waitForTimeout(3000); // what is still on its way comes home
      times.again.push(await open(`${origin}/samtale`));
    });
    slow = false;
    await device(async (_tablet, tools, open) => {
      await tools.send("Network.emulateNetworkConditions", { offline: false, latency: roundTrip, downloadThroughput: bitsPerSecond / 8, uploadThroughput: bitsPerSecond / 8 });
      times.browser.push(await open(invitation()));
    });
    slow = true;
  }
  const told = (all) => `median ${median(all)} ms of ${all.join(", ")}`;
  console.log(`cold: ${told(times.cold)}; ${median(bytes)} bytes over the net before the first question`);
  console.log(`again, with the service worker: ${told(times.again)}`);
  console.log(`cold, slowed by the browser itself: ${told(times.browser)}`);
} finally {
  await browser.close();
  proxy.close();
  await server.stop();
}
