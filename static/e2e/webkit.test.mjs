// A short look in WebKitGTK, whose engine is the iPad's. It runs where Debian's
// webkit2gtk-driver and xvfb are installed, over plain WebDriver, and is skipped elsewhere.
// It is not iPadOS: a real iPad with VoiceOver is still to be tried by a person.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { Server } from "./server.mjs";

const driver = ["/usr/bin/WebKitWebDriver"].find((file) => existsSync(file));
const screen = ["/usr/bin/Xvfb"].find((file) => existsSync(file));
const browser = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec"].flatMap((folder) => [`${folder}/webkit2gtk-4.1/MiniBrowser`, `${folder}/webkit2gtk-4.0/MiniBrowser`]).find((file) => existsSync(file));
const lacks = [[driver, "webkit2gtk-driver"], [screen, "xvfb"], [browser, "MiniBrowser"]].filter(([found]) => !found).map(([, name]) => name);

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** One window, spoken to as the W3C says. */
class Window {
  static async open(port) {
    const window = new Window();
    window.base = `http://127.0.0.1:${port}`;
    const { sessionId, capabilities } = await window.call("POST", "/session", {
      capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } } },
    });
    window.base += `/session/${sessionId}`;
    window.version = `${capabilities.browserName} ${capabilities.browserVersion}`;
    return window;
  }

  async call(method, address, body) {
    const answer = await fetch(this.base + address, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  run(script, ...args) { return this.call("POST", "/execute/sync", { script, args }); }

  /** Waits until what the script says is so, and gives it back. */
  async until(script, ...args) {
    for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) {
      const so = await this.run(script, ...args);
      if (so) return so;
    }
    throw new Error(`it never became so: ${script} (${await this.run("return document.body.innerText")})`);
  }

  async find(selector) { return Object.values(await this.call("POST", "/element", { using: "css selector", value: selector }))[0]; }

  async click(selector) { return this.call("POST", `/element/${await this.find(selector)}/click`, {}); }

  async type(selector, text) { return this.call("POST", `/element/${await this.find(selector)}/value`, { text }); }

  close() { return this.call("DELETE", ""); }
}

test("the first questions, in WebKitGTK", { skip: lacks.length > 0 ? `not installed: ${lacks.join(", ")}` : false }, async () => {
  const display = `:${90 + Math.floor(Math.random() * 900)}`, port = 21_000 + Math.floor(Math.random() * 9000);
  const children = [spawn(screen, [display, "-screen", "0", "1024x1366x24"], { stdio: "ignore" })];
  let window, server;
  try {
    server = await Server.start();
    children.push(spawn(driver, [`--port=${port}`], {
      stdio: "ignore",
      env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: "1", LIBGL_ALWAYS_SOFTWARE: "1", WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
    }));
    for (let n = 0; n < 50 && !window; n++) {
      await pause(200);
      window = await Window.open(port).catch((error) => { if (n === 49) throw error; });
    }
    await window.call("POST", "/url", { url: server.trial });
    await window.until("return document.querySelector('.now')?.dataset.kind === 'ways'");
    await window.click("input[type=radio]");
    await window.click(".go");
    // On to the first question that is answered in own words.
    for (let n = 0; (await window.until("return document.querySelector('.now')?.dataset.kind")) !== "free"; n++) {
      assert.ok(n < 10, "an open question comes");
      const before = await window.run("return document.querySelector('h1').textContent");
      await window.click((await window.run("return document.querySelector('.now').dataset.kind")) === "consent" ? ".equals .ds-button" : ".go");
      await window.until("return document.querySelector('h1').textContent !== arguments[0]", before);
    }
    assert.equal(await window.run("return document.activeElement.id"), "question", "the question has the focus");
    await window.type("textarea", "var lærer på Sørøya");
    const height = await window.run("return document.querySelector('textarea').clientHeight");
    assert.ok(height >= 60, `the box is ${height} px high`);
    const step = await window.run("return document.querySelector('.now').dataset.step");
    await window.click(".go");
    await window.until("return document.querySelector('.now').dataset.step !== arguments[0]", step);
    await window.until("return [...document.querySelectorAll('.bubble.theirs .own')].some((one) => one.textContent === 'var lærer på Sørøya')");
    await window.until("return document.querySelector('#status').textContent === 'Alt er lagret.'");
    const seen = await window.run(`return {
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      small: [...document.querySelectorAll('button, textarea')].filter((e) => e.offsetWidth && (e.offsetWidth < 60 || e.offsetHeight < 60)).map((e) => e.textContent),
      font: [...document.fonts].some((font) => font.status === 'loaded'),
      worker: 'serviceWorker' in navigator,
    }`);
    assert.deepEqual(seen, { over: 0, small: [], font: true, worker: true });
    const folder = process.env.SCREENSHOTS;
    if (folder) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, "webkitgtk.png"), Buffer.from(await window.call("GET", "/screenshot"), "base64"));
    }
  } finally {
    await window?.close().catch(() => undefined);
    for (const child of children.reverse()) child.kill();
    await server?.stop();
  }
});
