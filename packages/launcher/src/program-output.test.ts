import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, onTestFinished, test, vi } from "vitest";
import { formatLine, openProgramOutput } from "./program-output.ts";

const line = (entry: object) =>
  JSON.stringify({ level: "info", time: "2026-11-24T04:30:05.000Z", name: "api", ...entry });

test("lines of the logger become sentences", () => {
  expect(formatLine(line({ level: "warn", requestId: "r1", tries: 2, msg: "slow" }), false)).toBe(
    "04:30:05 warn slow  requestId=r1  tries=2",
  );
  expect(
    formatLine(line({ level: "error", err: { stack: "Error: no\n    at x" }, msg: "failed" }), false),
  ).toBe("04:30:05 error failed\nError: no\n    at x");
});

test("everyday lines stay off the terminal unless a level was asked for; other text is shown as it is", () => {
  expect(formatLine(line({ msg: "listening" }), false)).toBeNull();
  expect(formatLine(line({ msg: "listening" }), true)).toBe("04:30:05 info listening");
  expect(formatLine("Error: boom", false)).toBe("Error: boom");
  expect(formatLine('{"other":1}', false)).toBe('{"other":1}');
});

test("every line reaches the program's log file", async () => {
  const path = await mkdtemp(join(tmpdir(), "output-"));
  onTestFinished(() => rm(path, { recursive: true }));
  const terminal = new PassThrough();
  const output = openProgramOutput(path, false, terminal);
  output.write("api", line({ msg: "listening" }));
  output.write("api", "Error: boom");
  output.close();
  await vi.waitFor(async () =>
    expect(await readFile(join(path, "logs/api.log"), "utf8")).toBe(
      `${line({ msg: "listening" })}\nError: boom\n`,
    ),
  );
  expect(String(terminal.read())).toMatch(/api +\|.* Error: boom\n$/);
});
