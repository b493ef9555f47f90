import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { inheritEnvironment } from "@businesspro/config/env";
import { COMPILE_CACHE } from "./compile-cache.ts";

export type Program = {
  /** Stands before each of its lines. */
  readonly name: string;
  /** Absolute path of a script that Node runs. */
  readonly script: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Words of its command line. */
  readonly words?: readonly string[];
};

/** The line of JSON by which a program says that it is ready. */
export type Announcement = {
  readonly listening?: number;
  /** Of the internal panel, which the api serves too. */
  readonly admin?: number | null;
  readonly ready?: true;
  readonly connectionString?: string;
};

export type Exit = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly lastWords: string;
};

export type RunningProgram = {
  readonly pid: number | undefined;
  /** Rejects with the exit when the program ends before it is ready. */
  readonly announced: Promise<Announcement>;
  readonly exited: Promise<Exit>;
  /** Resolves when it is gone. It is killed when it has not stopped by itself in time. */
  stop(): Promise<void>;
};

/**
 * Starts a program in a session of its own, so that Ctrl-C at the terminal reaches the supervisor alone, with a
 * message channel whose closing tells it that the supervisor is gone.
 */
export function runProgram(
  program: Program,
  output: (line: string) => void,
  stopMilliseconds: number,
): RunningProgram {
  const child = spawn(process.execPath, [program.script, ...(program.words ?? [])], {
    detached: true,
    env: inheritEnvironment({ ...COMPILE_CACHE, ...program.environment }),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let lastWords = "";
  const exited = new Promise<Exit>((done) => {
    child.on("error", (error) => done({ code: null, signal: null, lastWords: error.message }));
    child.on("close", (code, signal) => done({ code, signal, lastWords }));
    // A process that it left behind may hold its output open.
    child.on("exit", (code, signal) => setTimeout(done, 1000, { code, signal, lastWords }).unref());
  });
  const announced = new Promise<Announcement>((done, fail) => {
    let waiting = true;
    readLines(child, (line, stream) => {
      const announcement = waiting && stream === "stdout" ? parseAnnouncement(line) : null;
      if (announcement !== null) {
        waiting = false;
        return done(announcement);
      }
      lastWords = chooseLastWords(lastWords, line);
      output(line);
    });
    exited.then(fail);
  });
  announced.catch(() => undefined);
  return {
    pid: child.pid,
    announced,
    exited,
    stop: async () => {
      child.kill("SIGTERM");
      const timer = setTimeout(() => killGroup(child), stopMilliseconds);
      await exited;
      clearTimeout(timer);
    },
  };
}

function readLines(child: ChildProcess, take: (line: string, stream: "stdout" | "stderr") => void): void {
  for (const name of ["stdout", "stderr"] as const) {
    const stream = child[name];
    if (stream !== null) createInterface({ input: stream }).on("line", (line) => take(line, name));
  }
}

function parseAnnouncement(line: string): Announcement | null {
  if (!line.startsWith("{")) return null;
  try {
    const value = JSON.parse(line) as Announcement;
    return "listening" in value || "ready" in value || "connectionString" in value ? value : null;
  } catch {
    return null;
  }
}

const ERROR_LINE = /^(Uncaught )?\w*Error\b/;

/** The line that explains best why a program ended: its error rather than the stack or the properties after it. */
function chooseLastWords(previous: string, line: string): string {
  if (line.startsWith("{"))
    return /"level":"(?:error|fatal)".*"msg":"((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? previous;
  if (ERROR_LINE.test(line)) return line;
  return ERROR_LINE.test(previous) || !/\S/.test(line) || /^\s+at |^Node\.js v/.test(line)
    ? previous
    : line.trim();
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}
