import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { inheritEnvironment } from "@businesspro/config/env";
import { BackupError } from "./backup-error.ts";

export type PostgresProgram = "pg_dump" | "pg_restore" | "psql";

/** Major version of a program on the PATH; null: there is none. */
export function programMajor(program: PostgresProgram): number | null {
  const { stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  const major = /\(PostgreSQL\) (\d+)/.exec(stdout ?? "")?.[1];
  return major === undefined ? null : Number(major);
}

export type RunningProgram = {
  input: Writable;
  output: Readable;
  /** @throws BackupError with what the program said, unless it ended well */
  ended: () => Promise<void>;
  stop: () => void;
};

/** Runs a program on a database; the password travels in its environment, where other users cannot read it. */
export function runOn(
  connectionString: string | null,
  program: PostgresProgram,
  words: readonly string[],
): RunningProgram {
  const url = connectionString === null ? null : new URL(connectionString);
  const password = decodeURIComponent(url?.password ?? "");
  if (url) url.password = "";
  const child = spawn(program, url ? [...words, `--dbname=${url.href}`] : [...words], {
    env: inheritEnvironment({ PGPASSWORD: password, LC_ALL: "C" }),
    stdio: ["pipe", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (text) => (said = (said + String(text)).slice(-4000)));
  // A program that ends early breaks the pipe; why it ended is told below.
  child.stdin.on("error", () => undefined);
  const exit = once(child, "close");
  exit.catch(() => undefined);
  return {
    input: child.stdin,
    output: child.stdout,
    async ended() {
      const [code] = await exit;
      if (code !== 0) throw new BackupError(`${program} failed.\n${said.trim()}`);
    },
    stop: () => void child.kill(),
  };
}
