import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const PROGRAM = join(import.meta.dirname, "engine-program.ts");

/** What the engine is told. `folder`: for what does not fit into memory, and the only one whose files it may touch. */
export type EngineTask = { folder: string; statements: readonly string[] };
export type EngineAnswer = { rows: Record<string, unknown>[] } | { error: string };

/** What the engine says is wrong with a statement or a file. */
export class EngineError extends Error {
  override readonly name = "EngineError";
}

/**
 * Runs statements of DuckDB, one after the other, in a process of its own: its library is large, and a process does not
 * give back the memory that it took.
 * @returns rows of the last one; numbers that do not fit into JSON, decimals and times are texts
 * @throws EngineError
 */
export async function askEngine(task: EngineTask, signal?: AbortSignal): Promise<Record<string, unknown>[]> {
  const child = fork(PROGRAM, {
    execArgv: ["--disable-warning=ExperimentalWarning"],
    env: {},
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    ...(signal && { signal, killSignal: "SIGKILL" }),
  });
  const ended = once(child, "close");
  const answered = Promise.race([
    once(child, "message").then(([answer]) => answer as EngineAnswer),
    ended.then(([, killedBy]) => ({ error: `the engine ended without an answer (${killedBy ?? "error"})` })),
  ]);
  child.send(task);
  const answer = await answered;
  await ended;
  if ("error" in answer) throw new EngineError(answer.error);
  return answer.rows;
}

/** A text as SQL writes it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
