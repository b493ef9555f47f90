import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { inheritEnvironment } from "@businesspro/config/env";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createControlClient } from "./control/control-client.ts";
import { call } from "./testing/sandbox-for-tests.ts";
import { type PictureServer, startPictureServer } from "./testing/start-picture-server.ts";

describe("the sandbox process", () => {
  let dataDir: string;
  let pictures: PictureServer;
  const processes: ChildProcess[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), "sandbox-"));
    pictures = await startPictureServer();
  });
  afterAll(async () => {
    for (const child of processes) child.kill("SIGKILL");
    await pictures.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  function launch(port = "0"): ChildProcess {
    const child = spawn(process.execPath, [path.join(import.meta.dirname, "main.ts")], {
      env: inheritEnvironment({ SANDBOX_PORT: port, DATA_DIR: dataDir, NODE_OPTIONS: undefined }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    processes.push(child);
    return child;
  }

  async function start(): Promise<{ child: ChildProcess; url: string; port: number }> {
    const child = launch();
    if (!child.stdout) throw new Error("no output to read");
    const [line] = await once(createInterface(child.stdout), "line");
    const { listening } = JSON.parse(line);
    return { child, url: `http://127.0.0.1:${listening}`, port: listening };
  }

  async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
    const exited = once(child, "exit");
    child.kill(signal);
    return (await exited)[0];
  }

  it("seeds accounts once, and keeps accounts, tokens, containers, posts, faults and clock through kill -9", async () => {
    const first = await start();
    const control = createControlClient(first.url);
    const seeded = await control.accounts();
    expect(seeded.map(({ accountType }) => accountType)).toEqual(
      expect.arrayContaining(["BUSINESS", "PERSONAL", "PAGE"]),
    );
    expect(
      seeded.some(({ network, tasks }) => network === "facebook" && !tasks.includes("CREATE_CONTENT")),
    ).toBe(true);

    const shop = await control.createAccount({ network: "instagram", name: "Shop", username: "survivor" });
    const access_token = shop.tokens.instagramLogin ?? "";
    const media = `/graph.instagram.com/v25.0/${shop.account.id}/media`;
    const form = (fields: Record<string, string>) => ({
      method: "POST",
      body: new URLSearchParams({ access_token, ...fields }),
    });
    const image_url = `${pictures.url}/jpeg-600x600`;
    const published = (await call(first.url + media, form({ image_url, caption: "before" }))).body.id;
    const waiting = (await call(first.url + media, form({ image_url, caption: "after" }))).body.id;
    const poll = (url: string, id: string) =>
      call(`${url}/graph.instagram.com/v25.0/${id}?fields=status_code&access_token=${access_token}`);
    for (const id of [published, waiting]) {
      expect((await poll(first.url, id)).body.status_code).toBe("IN_PROGRESS");
      expect((await poll(first.url, id)).body.status_code).toBe("FINISHED");
    }
    await control.setClock(3600);
    await control.setFaults(shop.account.id, [{ fault: "commit-reset-after", times: 2 }]);
    await expect(call(`${first.url + media}_publish`, form({ creation_id: published }))).rejects.toThrow(
      "fetch failed",
    );
    expect(await end(first.child, "SIGKILL")).toBe(null);

    const second = await start();
    const again = createControlClient(second.url);
    expect(await again.accounts()).toHaveLength(seeded.length + 1);
    expect((await again.accounts()).find(({ id }) => id === shop.account.id)?.faults).toEqual([
      { fault: "commit-reset-after", times: 1 },
    ]);
    const [post, ...more] = await again.ledger();
    expect(more).toEqual([]);
    expect(post).toMatchObject({ caption: "before", accountId: shop.account.id });
    expect(new Date(post?.publishedAt ?? 0).getTime()).toBeGreaterThan(Date.now() + 3_000_000);
    expect((await fetch(`${second.url}/pictures/${post?.imageHashes[0]}`)).status).toBe(200);
    expect((await poll(second.url, published)).body.status_code).toBe("PUBLISHED");
    await again.setFaults(shop.account.id, []);
    expect((await call(`${second.url + media}_publish`, form({ creation_id: waiting }))).status).toBe(200);
    expect(await again.ledger()).toHaveLength(2);

    const taken = launch(String(second.port));
    const errors: string[] = [];
    taken.stderr?.on("data", (chunk) => errors.push(String(chunk)));
    expect((await once(taken, "close"))[0]).toBe(1);
    expect(errors.join("")).toContain(`SANDBOX_PORT ${second.port} on 127.0.0.1 is in use`);
    expect(await end(second.child, "SIGTERM")).toBe(0);
  }, 30_000);
});
