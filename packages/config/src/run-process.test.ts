import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";

const MODULE = new URL("./run-process.ts", import.meta.url).href;
const LOGGER = new URL("./logger.ts", import.meta.url).href;
const ERRORS = new URL("./configuration-error.ts", import.meta.url).href;

function run(code: string, ipc = true): ChildProcess {
  const script = `
    const { runProcess } = await import("${MODULE}");
    const { ConfigurationError } = await import("${ERRORS}");
    const idle = setInterval(() => {}, 1000);
    const stop = async () => { console.log("stopped"); clearInterval(idle); };
    ${code}`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "pipe", ...(ipc ? (["ipc"] as const) : [])],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** The announcement, the rest of the output and the exit code after `end` was done to the announced process. */
async function afterAnnouncement(child: ChildProcess, end: () => void) {
  if (child.stdout === null) throw new Error("no output");
  const exited = once(child, "exit");
  let output = "";
  child.stdout.on("data", (chunk) => {
    const announcing = output === "";
    output += String(chunk);
    if (announcing) end();
  });
  const [code] = await exited;
  return { output, code };
}

const GOOD = "await runProcess(async () => ({ announcement: { listening: 1 }, stop }));";

test.each(["SIGTERM", "SIGINT"] as const)("announces itself, and on %s stops and exits 0", async (signal) => {
  const child = run(GOOD, false);
  expect(await afterAnnouncement(child, () => child.kill(signal))).toEqual({
    output: '{"listening":1}\nstopped\n',
    code: 0,
  });
});

test("stops when the parent's channel closes", async () => {
  const child = run(GOOD);
  expect(await afterAnnouncement(child, () => child.disconnect())).toMatchObject({ code: 0 });
});

test("a signal during the start waits for it, stops what was started and announces nothing", async () => {
  const child = run(`
    await runProcess(async () => {
      console.log("starting");
      await new Promise((go) => process.once("SIGTERM", () => setImmediate(go)));
      return { announcement: { listening: 1 }, stop };
    });`);
  expect(await afterAnnouncement(child, () => child.kill("SIGTERM"))).toEqual({
    output: "starting\nstopped\n",
    code: 0,
  });
});

test("ends although what it logs on the way out has no reader any more", async () => {
  const child = run(`
    const { createLogger } = await import("${LOGGER}");
    const logger = createLogger("api", "info");
    const farewell = async () => { for (let line = 0; line < 100; line++) logger.error(new Error("gone")); await stop(); };
    await runProcess(async () => ({ announcement: { listening: 1 }, stop: farewell }));`);
  const exited = once(child, "exit");
  if (child.stdout === null) throw new Error("no output");
  await once(child.stdout, "data");
  child.stdout.destroy();
  child.stderr?.destroy();
  child.disconnect();
  expect(await exited).toEqual([0, null]);
});

test("a mistake in the configuration is one line, without a stack", async () => {
  const child = run('await runProcess(async () => { throw new ConfigurationError(["PORT is wrong."]); });');
  if (child.stderr === null) throw new Error("no output");
  const [[code], complaint] = await Promise.all([once(child, "exit"), text(child.stderr)]);
  expect(complaint).toBe("PORT is wrong.\n");
  expect(code).toBe(1);
});
