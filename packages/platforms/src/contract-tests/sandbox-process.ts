import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const MAIN = fileURLToPath(new URL("../../../../apps/sandbox/src/main.ts", import.meta.url));

const ledgerSchema = z.object({
  posts: z.array(
    z.object({
      postId: z.string(),
      caption: z.string().nullable(),
      product: z.string(),
      link: z.string().nullable(),
      comments: z.array(z.string()),
      mediaIds: z.array(z.string()),
      imageHashes: z.array(z.string()),
      permalink: z.string(),
      recipient: z.string().nullable(),
      reference: z.string().nullable(),
    }),
  ),
});
const callsSchema = z.object({
  calls: z.array(z.object({ method: z.string(), path: z.string(), operation: z.string().nullable() })),
});
const listeningSchema = z.object({ listening: z.int() });
const idSchema = z.object({ id: z.string() });
const createdSchema = z.object({ account: idSchema, instagram: idSchema.nullable() });

/** A fault as the sandbox network's own control takes it. */
export type SandboxFault = { fault: string } & Record<string, unknown>;

/** The sandbox network as a process of its own, reached over HTTP only. */
export async function startSandbox() {
  const data = await mkdtemp(join(tmpdir(), "sandbox-"));
  const env = { DATA_DIR: data, SANDBOX_PORT: "0", LOG_LEVEL: "error" };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ["ignore", "pipe", "inherit"] });
  const origin = `http://127.0.0.1:${await portOf(child)}`;
  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const init =
      body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
    const response = await fetch(`${origin}/control${path}`, { method, ...init });
    if (!response.ok)
      throw new Error(`control ${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return {
    origin,
    createAccount: async (account: Record<string, unknown>) =>
      createdSchema.parse(await control("POST", "/accounts", account)),
    ledger: async (account: string) =>
      ledgerSchema.parse(await control("GET", `/ledger?account=${account}`)).posts,
    calls: async (account: string) =>
      callsSchema.parse(await control("GET", `/calls?account=${account}`)).calls,
    setFaults: (account: string, ...faults: SandboxFault[]) =>
      control("PUT", `/accounts/${encodeURIComponent(account)}/faults`, faults),
    setWebhook: (url: string) => control("PUT", "/webhook", { url }),
    setTemplateStatus: (id: string, status: string, reason: string | null = null) =>
      control("PUT", `/templates/${id}/status`, { status, reason }),
    reply: (number: string, from: string, text: string) =>
      control("POST", `/numbers/${number}/replies`, { from, text }),
    setPreference: (number: string, person: string, marketing: "stop" | "resume") =>
      control("POST", `/numbers/${number}/preferences`, { person, marketing }),
    setStanding: (number: string, quality: string, tier: string) =>
      control("PUT", `/numbers/${number}/standing`, { quality, tier }),
    setClock: (offsetSeconds: number) => control("POST", "/clock", { offsetSeconds }),
    async stop() {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
      await rm(data, { recursive: true });
    },
  };
}

/** The process tells its port in its first line. */
async function portOf(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error("the sandbox has no output");
  for await (const line of createInterface({ input: child.stdout }))
    return listeningSchema.parse(JSON.parse(line)).listening;
  throw new Error("the sandbox ended before it listened");
}
