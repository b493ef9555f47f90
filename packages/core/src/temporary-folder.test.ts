import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withTemporaryFolder } from "./temporary-folder.ts";

const DAY_SECONDS = 24 * 3_600;

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "businesspro-temporary-"));
  vi.stubEnv("TMPDIR", place);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(place, { recursive: true });
});

/** A folder with a file, as a process left it that was killed. */
async function leave(name: string, secondsAgo: number): Promise<string> {
  const folder = join(place, name);
  await mkdir(folder);
  await writeFile(join(folder, "copy"), "bytes");
  const moment = Date.now() / 1000 - secondsAgo;
  await utimes(folder, moment, moment);
  return folder;
}

test("a folder is there for the work alone, and goes when it fails too", async () => {
  let seen = "";
  const answer = await withTemporaryFolder("video", async (folder) => {
    seen = folder;
    await writeFile(join(folder, "copy"), "bytes");
    return "done";
  });
  expect([answer, seen.startsWith(join(place, "businesspro-video-")), existsSync(seen)]).toEqual([
    "done",
    true,
    false,
  ]);
  const failed = withTemporaryFolder("video", (folder) => {
    seen = folder;
    return Promise.reject(new Error("no room"));
  });
  await expect(failed).rejects.toThrow("no room");
  expect(existsSync(seen)).toBe(false);
});

test("what a killed process left goes after a day, and nothing else", async () => {
  const left = await leave("businesspro-video-aB3dE6", DAY_SECONDS + 60);
  const kept = await Promise.all([
    leave("businesspro-video-inWork", DAY_SECONDS - 600),
    leave("businesspro-archive-aB3dE6", DAY_SECONDS * 3),
    leave("businesspro-video-of-somebody", DAY_SECONDS * 3),
    leave("somebody-elses", DAY_SECONDS * 3),
  ]);
  await withTemporaryFolder("video", async () => undefined);
  expect(existsSync(left)).toBe(false);
  expect(kept.map((path) => existsSync(path))).toEqual([true, true, true, true]);
});
