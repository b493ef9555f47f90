import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { StartError } from "./start-error.ts";

export type FolderClaim = {
  /** What a second `start` is told. */
  announce(url: string): void;
  release(): Promise<void>;
};

type Holder = { pid: number; port: number; nonce: string };
export type Answer = { pid: number; nonce: string; url: string | null };

const ANSWER_MILLISECONDS = 2000;
const ATTEMPTS = 5;

/**
 * Makes this process the only one that runs the product from a data directory. A claim is alive while its holder
 * answers on the port it names: the number of a killed process may belong to another program by now.
 * @throws StartError that names the running process and its address
 */
export async function claimFolder(dataDirectory: string): Promise<FolderClaim> {
  await mkdir(dataDirectory, { recursive: true });
  const file = join(dataDirectory, "running.json");
  const nonce = randomUUID();
  let url: string | null = null;
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.end(JSON.stringify({ pid: process.pid, nonce, url } satisfies Answer));
  });
  server.listen({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
  server.unref();
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;

  try {
    await write(file, { pid: process.pid, port, nonce });
  } catch (error) {
    server.close();
    throw error;
  }
  return {
    announce: (announced) => {
      url = announced;
    },
    release: async () => {
      server.close();
      await rm(file, { force: true });
    },
  };
}

/** Who runs the product from this folder, or null. */
export async function findHolder(dataDirectory: string): Promise<Answer | null> {
  const holder = parse(await readFile(join(dataDirectory, "running.json"), "utf8").catch(() => ""));
  return holder === null ? null : ask(holder);
}

async function write(file: string, holder: Holder): Promise<void> {
  const own = `${file}.${holder.pid}`;
  await writeFile(own, `${JSON.stringify(holder)}\n`);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      // A link appears whole or not at all, and never over another one.
      if (await succeeds(link(own, file))) return;
      const found = await readFile(file, "utf8").catch(() => null);
      if (found === null) continue;
      const other = parse(found);
      const answer = other === null ? null : await ask(other);
      if (answer !== null) throw new StartError(alreadyRunning(answer));
      await removeStale(file, found);
    }
    throw new StartError(`Another start is using ${file}. Try again in a moment.`);
  } finally {
    await rm(own, { force: true });
  }
}

/** Moves the file away before looking at it again: somebody else may have replaced it since it was read. */
async function removeStale(file: string, stale: string): Promise<void> {
  const aside = `${file}.${process.pid}.stale`;
  if (!(await succeeds(rename(file, aside)))) return;
  if ((await readFile(aside, "utf8")) !== stale) await succeeds(link(aside, file));
  await rm(aside, { force: true });
}

async function ask(holder: Holder): Promise<Answer | null> {
  const socket = connect({ port: holder.port, host: "127.0.0.1", timeout: ANSWER_MILLISECONDS });
  socket.on("timeout", () => socket.destroy(new Error("no answer")));
  try {
    const answer = JSON.parse(await text(socket)) as Partial<Answer>;
    return answer.nonce === holder.nonce
      ? { pid: holder.pid, nonce: holder.nonce, url: answer.url ?? null }
      : null;
  } catch {
    return null;
  }
}

function parse(content: string): Holder | null {
  try {
    const { pid, port, nonce } = JSON.parse(content) as Partial<Holder>;
    return pid !== undefined && port !== undefined && nonce !== undefined ? { pid, port, nonce } : null;
  } catch {
    return null;
  }
}

function alreadyRunning({ pid, url }: Answer): string {
  const where = url === null ? "is starting up" : `runs at ${url}`;
  return `Business Pro already ${where} from this folder (process ${pid}). Use that one, or stop it first: kill ${pid}`;
}

function succeeds(action: Promise<unknown>): Promise<boolean> {
  return action.then(
    () => true,
    () => false,
  );
}
