import { stat } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import type { Media } from "@businesspro/contracts/outputs";
import { createTenant } from "@businesspro/core/testing/create-tenant";
import { phoneVideo } from "@businesspro/testing/videos";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;
let owner: ReturnType<TestApi["signedIn"]>;
beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  owner = api.signedIn(await createTenant(api.services));
});
afterAll(() => api?.close());

/** A browser names its page with every change. */
const origin = () => ({ origin: api.origin });
const TUS = { "tus-resumable": "1.0.0" };
const video = phoneVideo();

async function create(bytes: number): Promise<string> {
  const made = await owner.fetch("/uploads", {
    method: "POST",
    headers: { ...origin(), ...TUS, "upload-length": String(bytes) },
  });
  expect(made.status).toBe(201);
  return made.headers.get("location") ?? "";
}
async function send(path: string, offset: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const response = await owner.fetch(path, {
    method: "PATCH",
    headers: { ...TUS, "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
    body: bytes,
  });
  expect(response.status, await response.text()).toBe(204);
}
const offsetOf = async (path: string) =>
  Number((await owner.fetch(path, { method: "HEAD", headers: TUS })).headers.get("upload-offset"));
const finish = (path: string) => owner.fetch(`${path}/finish`, { method: "POST", headers: origin() });

test("a video sent in pieces becomes one of the library, and asking again gives the same", async () => {
  const path = await create(video.length);
  await send(path, 0, video.subarray(0, 4000));
  expect(await offsetOf(path)).toBe(4000);
  await send(path, 4000, video.subarray(4000));
  const media = (await (await finish(path)).json()) as Media;
  expect(media).toMatchObject({ kind: "video", durationSeconds: 3 });
  expect(await (await finish(path)).json()).toEqual(media);
});

test("what arrived before the line broke is kept, and the rest follows", async () => {
  const path = await create(video.length);
  await sendAndBreak(path, video.subarray(0, 5000));
  await expect.poll(() => offsetOf(path), { timeout: 5000 }).toBe(5000);
  await send(path, 5000, video.subarray(5000));
  expect((await finish(path)).status).toBe(200);
});

/** Bytes of an upload that are on disk while it is still being sent. */
async function partOf(path: string): Promise<number> {
  const file = join(api.services.environment.dataDirectory, "uploads", path.split("/").at(-1) ?? "");
  return (await stat(file)).size;
}

/** Announces the whole video, sends its beginning and cuts the connection. */
async function sendAndBreak(path: string, bytes: Uint8Array): Promise<void> {
  const { hostname, port } = new URL(api.origin);
  const cookie = [...owner.cookies].map((pair) => pair.join("=")).join("; ");
  const headers = { cookie, "x-requested-with": "businesspro" };
  const socket = connect(Number(port), hostname);
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  const lines = [
    `PATCH ${path} HTTP/1.1`,
    `host: ${hostname}:${port}`,
    ...Object.entries({ ...headers, ...TUS }).map(([name, value]) => `${name}: ${value}`),
    "upload-offset: 0",
    "content-type: application/offset+octet-stream",
    `content-length: ${video.length}`,
  ];
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  await new Promise<void>((resolve, reject) =>
    socket.write(bytes, (error) => (error ? reject(error) : resolve())),
  );
  await expect.poll(() => partOf(path), { timeout: 5000 }).toBe(bytes.length);
  socket.destroy();
}

test("nobody else reaches an upload", async () => {
  const path = await create(100);
  const stranger = api.signedIn(await createTenant(api.services));
  expect((await stranger.fetch(path, { method: "HEAD", headers: TUS })).status).toBe(404);
  expect((await stranger.fetch(`${path}/finish`, { method: "POST", headers: origin() })).status).toBe(404);
  expect(
    (await api.visitor().fetch("/uploads", { method: "POST", headers: { ...origin(), ...TUS } })).status,
  ).toBe(401);
});

test("an unfinished, unknown or oversized upload is refused with a next step", async () => {
  const path = await create(video.length);
  await send(path, 0, video.subarray(0, 10));
  expect(await (await finish(path)).json()).toMatchObject({ problem: { key: "upload-unknown" } });
  const size = { ...origin(), ...TUS, "upload-length": String(101 * 1024 * 1024) };
  expect((await owner.fetch("/uploads", { method: "POST", headers: size })).status).toBe(413);
});

test("what is neither photo nor video is refused, and the owner may try again", async () => {
  const path = await create(12);
  await send(path, 0, Buffer.from("plain text!!"));
  for (const _ of [1, 2])
    expect(await (await finish(path)).json()).toMatchObject({ problem: { key: "media-not-an-image" } });
});
