import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test, vi } from "vitest";
import { StartError } from "./start-error.ts";
import { createSupervisor } from "./supervisor.ts";

const RUN_PROCESS = new URL("../../config/src/run-process.ts", import.meta.url).href;
const SUPERVISOR = new URL("./supervisor.ts", import.meta.url).href;
/** Ready at once, does nothing, stops when told. */
const GOOD = `
  import { runProcess } from "${RUN_PROCESS}";
  const idle = setInterval(() => {}, 1000);
  await runProcess(async () => ({ announcement: { listening: 7 }, stop: async () => clearInterval(idle) }));`;

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "supervisor-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function program(code: string, name = "worker") {
  const script = join(await folder(), "program.ts");
  await writeFile(script, code);
  return { name, script, environment: {} };
}

function supervise(options: { healthyAfter?: number; killAfter?: number } = {}) {
  const reports: string[] = [];
  const lines: string[] = [];
  const supervisor = createSupervisor({
    output: (name, line) => lines.push(`${name}: ${line}`),
    report: (line) => reports.push(line),
    backOff: { first: 1, last: 4 },
    ...options,
  });
  onTestFinished(() => supervisor.stop());
  return { supervisor, reports, lines };
}

function isAlive(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
}

const gone = (pid: number | undefined) =>
  vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 });

test("a program that announces itself runs until it is stopped", async () => {
  const { supervisor, reports } = supervise();
  expect(await supervisor.start(await program(GOOD))).toEqual({ listening: 7 });
  const { worker } = supervisor.pids();
  expect(isAlive(worker)).toBe(true);
  await supervisor.stop();
  expect(isAlive(worker)).toBe(false);
  expect(reports).toEqual([]);
});

test("a killed program is started again, and both are said", async () => {
  const { supervisor, reports } = supervise();
  await supervisor.start(await program(GOOD));
  const { worker: first = 0 } = supervisor.pids();
  process.kill(first, "SIGKILL");
  await vi.waitFor(() => expect(reports).toHaveLength(2), { timeout: 10_000 });
  expect(reports).toEqual(["worker stopped unexpectedly (SIGKILL); starting it again", "worker runs again"]);
  expect(supervisor.pids().worker).not.toBe(first);
});

test("a program that keeps failing is counted, explained and started at growing distances", async () => {
  const { supervisor, reports } = supervise();
  const flag = join(await folder(), "broken");
  await supervisor.start(
    await program(`
      import { existsSync, writeFileSync } from "node:fs";
      if (existsSync("${flag}")) throw new TypeError("the disk is full");
      writeFileSync("${flag}", "");
      process.stdout.write('{"ready":true}\\n', () => process.exit(3));`),
  );
  await vi.waitFor(() => expect(reports.length).toBeGreaterThanOrEqual(3), { timeout: 10_000 });
  expect(reports[0]).toBe("worker stopped unexpectedly (code 3); starting it again");
  expect(reports.at(-1)).toMatch(
    /^worker stopped unexpectedly \d times in a row \(code 1: TypeError: the disk is full\)/,
  );
});

test("a program that ends before it is ready is an error in its own words", async () => {
  const { supervisor, reports } = supervise();
  const starting = supervisor.start(
    await program('console.error("PORT is wrong."); process.exit(1);', "api"),
  );
  await expect(starting).rejects.toThrow(new StartError("api did not start (code 1: PORT is wrong.)."));
  expect(reports).toEqual([]);
});

test("lines are passed on, the announcement is not", async () => {
  const { supervisor, lines } = supervise();
  await supervisor.start(await program(`console.log('{"level":"info"}'); console.error("oh"); ${GOOD}`));
  await supervisor.stop();
  expect(lines.sort()).toEqual(["worker: oh", 'worker: {"level":"info"}']);
});

test("a restart that was asked for is no failure", async () => {
  const { supervisor, reports } = supervise();
  await supervisor.start(await program(GOOD));
  const { worker } = supervisor.pids();
  supervisor.restart("worker");
  await vi.waitFor(() => expect(reports).toEqual(["worker runs again"]), { timeout: 10_000 });
  expect(supervisor.pids().worker).not.toBe(worker);
});

test("a program that does not stop is killed in the end", async () => {
  const { supervisor } = supervise({ killAfter: 50 });
  await supervisor.start(
    await program(
      `process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log('{"ready":true}');`,
    ),
  );
  const { worker } = supervisor.pids();
  await supervisor.stop();
  expect(isAlive(worker)).toBe(false);
});

test("nothing is started after the stop, not even what just died", async () => {
  const { supervisor, reports } = supervise();
  const good = await program(GOOD);
  await supervisor.start(good);
  process.kill(supervisor.pids().worker ?? 0, "SIGKILL");
  await supervisor.stop();
  await gone(supervisor.pids().worker);
  expect(reports.filter((line) => line.includes("runs again"))).toEqual([]);
  await expect(supervisor.start(good)).rejects.toThrow("aborted");
});

test.each(["SIGKILL", "SIGTERM"] as const)("programs end when the supervisor ends by %s", async (signal) => {
  const { script } = await program(GOOD);
  const outer = await program(`
    import { createSupervisor } from "${SUPERVISOR}";
    const supervisor = createSupervisor({ output() {}, report() {} });
    const names = ["api", "worker"];
    for (const name of names) await supervisor.start({ name, script: ${JSON.stringify(script)}, environment: {} });
    console.log(JSON.stringify(supervisor.pids()));`);
  const child = spawn(process.execPath, [outer.script], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [line] = await once(child.stdout, "data");
  const pids = Object.values(JSON.parse(String(line)) as Record<string, number>);
  expect(pids.map(isAlive)).toEqual([true, true]);
  child.kill(signal);
  await text(child.stdout);
  await Promise.all(pids.map(gone));
});
