import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { claimFolder, isFolderClaimed } from "./claim-folder.ts";
import { StartError } from "./start-error.ts";

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "claim-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function claim(path: string) {
  const claimed = await claimFolder(path);
  onTestFinished(() => claimed.release());
  return claimed;
}

const USE_OR_STOP = `from this folder (process ${process.pid}). Use that one, or stop it first: kill ${process.pid}`;

test("a second claim is refused in one line that names the process, its address and what to do", async () => {
  const path = await folder();
  const first = await claim(path);
  await expect(claimFolder(path)).rejects.toThrow(
    new StartError(`Business Pro is already being started ${USE_OR_STOP}`),
  );
  await first.announce("http://localhost:3000");
  await expect(claimFolder(path)).rejects.toThrow(
    new StartError(`Business Pro already runs at http://localhost:3000 ${USE_OR_STOP}`),
  );
  expect(await isFolderClaimed(path)).toBe(true);
});

test("a released folder can be claimed again, and asking does not claim", async () => {
  const path = await folder();
  await (await claimFolder(path)).release();
  expect(await isFolderClaimed(path)).toBe(false);
  expect(await isFolderClaimed(path)).toBe(false);
  await claim(path);
});

test("the claim of a killed process is taken over", async () => {
  const path = await folder();
  const code = `
    const { claimFolder } = await import("${new URL("./claim-folder.ts", import.meta.url).href}");
    await claimFolder(${JSON.stringify(path)});
    console.log("claimed");
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void holder.kill("SIGKILL"));
  await once(holder.stdout, "data");
  await expect(claimFolder(path)).rejects.toThrow(`process ${holder.pid}`);
  holder.kill("SIGKILL");
  await once(holder, "exit");
  await claim(path);
});

test("what a crash left behind names nobody", async () => {
  const path = await folder();
  await writeFile(
    join(path, "running.json"),
    JSON.stringify({ pid: process.pid, url: "http://localhost:3000" }),
  );
  await claim(path);
});

test("of many claims at once exactly one wins", async () => {
  const path = await folder();
  const claims = await Promise.allSettled(Array.from({ length: 8 }, () => claim(path)));
  expect(claims.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
