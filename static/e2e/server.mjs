// Starts the real program, on a free port and with its own data, and kills it
// when a test asks for that.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const work = mkdtempSync(path.join(tmpdir(), "egneord-e2e-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

let built;
function binary() {
  if (!built) {
    built = path.join(work, "egneord");
    execFileSync("go", ["build", "-o", built, "./cmd/egneord"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  }
  return built;
}

/** Below 32768: above it, the system gives ports to anybody who connects. */
async function freePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const probe = createServer();
    try {
      probe.listen(port, "localhost");
      await once(probe, "listening");
      return port;
    } catch {
      // taken
    } finally {
      probe.close();
    }
  }
}

/** The scripts, and one more that is for the tests: samtaler/<name>.nb.md and .nn.md. Gives the folder. */
export function withScript(name) {
  const folder = mkdtempSync(path.join(work, "prompts-"));
  for (const lang of ["nb", "nn"]) {
    cpSync(path.join(root, "prompts", lang), path.join(folder, lang), { recursive: true });
    cpSync(path.join(root, "static/e2e/samtaler", `${name}.${lang}.md`), path.join(folder, lang, `${name}.md`));
  }
  return folder;
}

export class Server {
  #child;
  #log = "";

  /** With more arguments for «serve», when a test needs them. */
  static async start(...args) {
    const server = new Server();
    server.args = args;
    server.data = mkdtempSync(path.join(work, "data-"));
    server.port = await freePort();
    server.origin = `http://localhost:${server.port}`;
    await server.again();
    return server;
  }

  /** Starts on the same data and the same port. */
  async again() {
    this.#child = spawn(binary(), ["serve", "--data", this.data, "--listen", `localhost:${this.port}`, ...(this.args.includes("--voice") ? [] : ["--voice", "off"]), ...this.args], { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    this.#child.stdout.on("data", (chunk) => { out += chunk; });
    this.#child.stderr.on("data", (chunk) => { this.#log += chunk; });
    await this.#until(async () => (await fetch(`${this.origin}/healthz`)).ok);
    if (this.trial) return;
    await this.#until(() => /velkommen\/\S+\s/.test(out));
    this.trial = /\S+\/samtale#\S+/.exec(out)[0];
    this.welcome = /\S+\/koordinator\/velkommen\/\S+/.exec(out)[0];
  }

  async #until(so) {
    for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((done) => setTimeout(done, 40))) {
      if (this.#child.exitCode !== null) break;
      try {
        if (await so()) return;
      } catch {
        // not yet
      }
    }
    throw new Error(`the server did not start:\n${this.#log}`);
  }

  /** As when the power goes. */
  async kill() {
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await ended;
  }

  async stop() {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await ended;
  }

  /** What the program wrote about itself. */
  get log() { return this.#log; }
}
