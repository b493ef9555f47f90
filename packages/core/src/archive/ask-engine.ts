import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { inheritEnvironment } from "@businesspro/config/env";
import type { DatabaseAddress } from "@businesspro/db/client";
import type { Copy } from "@businesspro/db/copy-out";

const PROGRAM = join(import.meta.dirname, "engine-program.ts");
/** What Node lets young objects take before it looks which are left: 16 MB otherwise, three times. */
const YOUNG_MEGABYTES = 1;
/** One heap for all threads, for the C library of most Linux systems: memory that one gave back serves the others. */
const SPARING = { MALLOC_ARENA_MAX: "1" };
/** How Node starts fast and whom it trusts, and what the driver of PostgreSQL looks at. */
const INHERITED = /^(NODE_COMPILE_CACHE|NODE_EXTRA_CA_CERTS|PG[A-Z]+)$/;

/** What the engine is told. */
export type EngineTask = {
  /** For what does not fit into memory, and the only one whose files it may touch. */
  folder: string;
  statements: readonly string[];
  /** What flows from the database into files that the statements read, while they read. */
  inflow?: { address: DatabaseAddress; copies: readonly Copy[] };
};
export type EngineAnswer = { rows: Record<string, unknown>[] } | { error: string; code?: string };

/** What the engine says is wrong with a statement, a file or the database. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Runs statements of DuckDB, one after the other, in a process of its own: its library is large, and a process does not
 * give back the memory that it took.
 * @returns rows of the last one; numbers that do not fit into JSON, decimals and times are texts
 * @throws EngineError
 */
export async function askEngine(task: EngineTask, signal?: AbortSignal): Promise<Record<string, unknown>[]> {
  const inherited = Object.entries(inheritEnvironment({})).filter(([name]) => INHERITED.test(name));
  const child = fork(PROGRAM, {
    execArgv: ["--disable-warning=ExperimentalWarning", `--max-semi-space-size=${YOUNG_MEGABYTES}`],
    env: { ...Object.fromEntries(inherited), ...SPARING },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    ...(signal && { signal, killSignal: "SIGKILL" }),
  });
  const ended = once(child, "close");
  const answered = Promise.race([
    once(child, "message").then(([answer]) => answer as EngineAnswer),
    ended.then(([, killedBy]) => ({ error: `the engine ended without an answer (${killedBy ?? "error"})` })),
  ]);
  // When it does not arrive there is no answer either.
  child.send(task, () => undefined);
  const answer: EngineAnswer = await answered;
  await ended;
  if ("error" in answer) throw new EngineError(answer.error, answer.code);
  return answer.rows;
}

/** A text as SQL writes it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
