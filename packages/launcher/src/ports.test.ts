import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findFreePort, requireFreePort } from "./ports.ts";
import { rememberPort } from "./remembered-ports.ts";
import { StartError } from "./start-error.ts";

async function occupy(port = 0): Promise<number> {
  const server = createServer().listen({ port, host: "127.0.0.1" });
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "ports-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

test("a port in use is named, with the variable that moves it", async () => {
  const port = await occupy();
  await expect(requireFreePort(port, "127.0.0.1", "PORT")).rejects.toThrow(
    new StartError(
      `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npx pnpm@12 start`,
    ),
  );
  await requireFreePort(await findFreePort(), "127.0.0.1", "PORT");
});

test("an address of another machine is refused", async () => {
  await expect(requireFreePort(0, "192.0.2.1", "PORT")).rejects.toThrow(/HOST is "192.0.2.1"/);
});

test("a remembered port is used again until another program takes it", async () => {
  const path = await folder();
  const preferred = await findFreePort();
  expect(await rememberPort(path, "sandbox", { preferred })).toBe(preferred);
  expect(await rememberPort(path, "sandbox")).toBe(preferred);
  await occupy(preferred);
  const moved = await rememberPort(path, "sandbox", { preferred });
  expect(moved).not.toBe(preferred);
  expect(await rememberPort(path, "sandbox", { preferred })).toBe(moved);
});

test("names do not disturb each other, and a port to avoid is avoided", async () => {
  const path = await folder();
  const one = await rememberPort(path, "one");
  expect(await rememberPort(path, "two", { preferred: one, avoid: one })).not.toBe(one);
  expect(await rememberPort(path, "one")).toBe(one);
});
