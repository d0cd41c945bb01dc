// What stands there while a file's tests run: the program, a browser, and the desk
// and the tablet the file begins with. Each file is a process of its own.
import { after, before } from "node:test";
import { Desk } from "./desk.mjs";
import { Server } from "./server.mjs";
import { launch, Tablet } from "./tablet.mjs";

export let browser, server, desk, tablet;

/** From before the first test until after the last; more is what else the file begins with. With more arguments for «serve», when it needs them. */
export function open(more = () => undefined, ...serve) {
  before(async () => {
    [browser, server] = await Promise.all([launch(), Server.start(...serve)]);
    await more();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
}

/** The browser alone, for visits. */
export function openBrowser() {
  before(async () => { browser = await launch(); });
  after(() => browser?.close());
}

export async function openDesk() { return desk = await Desk.open(browser, server); }

export async function openTablet() { return tablet = await newTablet(); }

/** With the trial invitation. */
export async function comeIn(way) { return (await openTablet()).enter(undefined, undefined, way); }

export async function atFirstQuestion() { return (await comeIn()).begin(); }

/** With an invitation from the desk. */
export async function comeInvited(name, script) {
  await openDesk();
  tablet = await invited(name, script);
}

// In the middle of a file

export function newTablet(options) { return Tablet.open(browser, server, options); }

/** A bruker on a tablet of their own. */
export async function invited(name, script = "nb/for-motet", way = "write") {
  const one = (await newTablet()).speaks(script.slice(0, 2));
  return one.enter(one.page, await desk.invite(name, script), way);
}

/** A tablet at the first question and a program of its own, where one of them is to be stopped or emptied. */
export async function visit(run, options) {
  const own = await Server.start();
  try {
    const one = await Tablet.open(browser, own, options);
    await one.enter();
    await one.begin();
    await run(one, own);
    await one.close();
  } finally {
    await own.stop();
  }
}
