import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { glob, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Media } from "@businesspro/contracts/outputs";
import { createTenant, type TestTenant } from "@businesspro/core/testing/create-tenant";
import { createTestServices, type TestServices } from "@businesspro/core/testing/create-test-services";
import { lockTable } from "@businesspro/testing/lock-table";
import { startS3Server, type TestS3Server } from "@businesspro/testing/start-s3-server";
import { phoneVideo } from "@businesspro/testing/videos";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { sessionCookie } from "./http/session-cookie.ts";

/*
 * R12: no row of media without durable bytes, wherever the api dies.
 */
const program = join(import.meta.dirname, "main.ts");
const TUS = { "tus-resumable": "1.0.0" };
const video = phoneVideo();

let bucket: TestS3Server;
let folder: string;
beforeAll(async () => {
  bucket = await startS3Server();
  folder = await mkdtemp(join(tmpdir(), "businesspro-kill-"));
});
afterAll(async () => {
  await bucket.close();
  await rm(folder, { recursive: true, force: true });
});

const places = [
  ["folder", () => ({ env: {}, bytesIn: join(folder, "media") })],
  ["bucket", () => ({ env: bucket.environment, bytesIn: bucket.directory })],
] as const;

// Starting a process takes long on a busy machine.
describe.each(places)("with media in a %s", { timeout: 240_000 }, (_name, place) => {
  let services: TestServices;
  let owner: TestTenant;
  let keys: string;
  beforeAll(async () => {
    keys = `test:${randomBytes(32).toString("base64")}`;
    services = await createTestServices({ env: { ...place().env, DATA_DIR: folder, TOKEN_KEYS: keys } });
    // The api's clock is the real one.
    services.advance(Date.now() - services.now().getTime());
    owner = await createTenant(services);
  });
  afterAll(() => services.close());

  async function startApi(): Promise<{ child: ChildProcess; origin: string }> {
    const env = {
      DATABASE_URL: services.connectionString,
      DATA_DIR: folder,
      TMPDIR: folder,
      PORT: "0",
      PUBLIC_URL: services.environment.publicUrl,
      TOKEN_KEYS: keys,
      LOG_LEVEL: "silent",
      ...place().env,
    };
    const child = spawn(process.execPath, [program], { env, stdio: ["ignore", "pipe", "ignore", "ipc"] });
    onTestFinished(() => void child.kill("SIGKILL"));
    if (!child.stdout) throw new Error("no output");
    const [line] = await once(child.stdout, "data");
    return {
      child,
      origin: `http://127.0.0.1:${(JSON.parse(String(line)) as { listening: number }).listening}`,
    };
  }

  function ask(origin: string, path: string, init: RequestInit): Promise<Response> {
    const { name } = sessionCookie(services.environment.publicUrl);
    const own = { cookie: `${name}=${owner.cookieValue}`, "x-requested-with": "businesspro", origin };
    return fetch(origin + path, { ...init, headers: { ...own, ...(init.headers as object) } });
  }

  /** Sends all of a video, without asking for what it became. */
  async function sendVideo(origin: string): Promise<string> {
    const made = await ask(origin, "/uploads", {
      method: "POST",
      headers: { ...TUS, "upload-length": String(video.length) },
    });
    expect(made.status).toBe(201);
    const path = made.headers.get("location") ?? "";
    const sent = await ask(origin, path, {
      method: "PATCH",
      headers: { ...TUS, "upload-offset": "0", "content-type": "application/offset+octet-stream" },
      body: video,
    });
    expect(sent.status).toBe(204);
    return path;
  }

  const finish = (origin: string, path: string) => ask(origin, `${path}/finish`, { method: "POST" });
  const kill = async (child: ChildProcess) => {
    const end = once(child, "exit");
    child.kill("SIGKILL");
    await end;
  };
  const storedVideos = async () =>
    (await Array.fromAsync(glob("**/*.mp4*", { cwd: place().bytesIn }))).filter(
      (path) => !path.includes("/."),
    );
  const rows = () => services.databases.system.media.findMany();

  async function expectDurable(): Promise<void> {
    for (const row of await rows()) {
      const bytes = await services.media.read({
        sha256: row.sha256,
        variant: row.kind === "video" ? "video" : null,
      });
      const sha256 = createHash("sha256")
        .update(bytes ?? "")
        .digest("hex");
      expect({ bytes: bytes?.length, sha256 }).toEqual({ bytes: row.bytes, sha256: row.sha256 });
    }
  }

  test("killed between the bytes and the row, it leaves bytes and no row, and the upload can be finished", async () => {
    const first = await startApi();
    const path = await sendVideo(first.origin);
    // Nobody can write a row of media from here on, so the api waits after it has put the bytes.
    const unlock = await lockTable(services.connectionString, "media");
    const lost = finish(first.origin, path).catch(() => "lost");
    await expect.poll(() => storedVideos(), { timeout: 30_000 }).not.toEqual([]);
    await kill(first.child);
    await unlock();
    expect(await lost).toBe("lost");
    expect(await rows()).toEqual([]);

    const second = await startApi();
    const media = (await (await finish(second.origin, path)).json()) as Media;
    expect(media).toMatchObject({ kind: "video", durationSeconds: 3 });
    await expectDurable();
    // The answer got lost as well, and the process that gave it is gone.
    await kill(second.child);
    const third = await startApi();
    expect(await (await finish(third.origin, path)).json()).toEqual(media);
    expect(await rows()).toHaveLength(1);
  });

  test("killed at any moment, every row has its bytes", async () => {
    for (const afterMs of [20, 80, 160]) {
      const { child, origin } = await startApi();
      const path = await sendVideo(origin);
      const answers = [finish(origin, path), finish(origin, path)].map((answer) => answer.catch(() => null));
      await Promise.race([Promise.all(answers), passed(afterMs)]);
      await kill(child);
      await Promise.all(answers);
      await expectDurable();
    }
  });
});

/** The moment of the kill is the point here, not a wait for something to be ready. */
function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
