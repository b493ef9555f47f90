import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type ControlClient, createControlClient } from "../control/control-client.ts";
import { type SandboxOptions, startSandbox } from "../start-sandbox.ts";
import { type PictureServer, startPictureServer } from "./start-picture-server.ts";

export type GraphAnswer = { status: number; headers: Headers; body: ReturnType<typeof JSON.parse> };

export type SandboxForTests = {
  url: string;
  control: ControlClient;
  pictures: PictureServer;
  /** `path` begins with the host: `/graph.facebook.com/v25.0/me`. Parameters go in the query of a GET and the form of a POST. */
  get(path: string, parameters?: Record<string, string>): Promise<GraphAnswer>;
  post(path: string, parameters?: Record<string, string>): Promise<GraphAnswer>;
  close(): Promise<void>;
};

/** A sandbox network of the test file's own, in this process, with a host for pictures. */
export async function startSandboxForTests(options: Partial<SandboxOptions> = {}): Promise<SandboxForTests> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "sandbox-"));
  const pictures = await startPictureServer();
  const sandbox = await startSandbox({ dataDir, seed: false, ...options });
  return {
    url: sandbox.url,
    control: createControlClient(sandbox.url),
    pictures,
    get: (address, parameters = {}) => call(`${sandbox.url}${address}?${new URLSearchParams(parameters)}`),
    post: (address, parameters = {}) =>
      call(sandbox.url + address, { method: "POST", body: new URLSearchParams(parameters) }),
    async close() {
      await sandbox.close();
      await pictures.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export async function call(url: string, init: RequestInit = {}): Promise<GraphAnswer> {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
}
