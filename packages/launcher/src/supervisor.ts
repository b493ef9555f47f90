import { setTimeout as wait } from "node:timers/promises";
import { StartError } from "./start-error.ts";
import {
  type Announcement,
  type Exit,
  type Program,
  type RunningProgram,
  runProgram,
} from "./supervised-program.ts";

export type SupervisorOptions = {
  /** A line that a program wrote. */
  output(name: string, line: string): void;
  /** What the supervisor itself has to say. */
  report(line: string): void;
  /** Milliseconds. The wait doubles from the first to the last with each failure in a row. */
  backOff?: { first: number; last: number };
  /** Milliseconds after which a program counts as healthy again. */
  healthyAfter?: number;
  /** Milliseconds after which a program that was told to stop is killed; longer than it gives itself. */
  killAfter?: number;
};

export type Supervisor = {
  /**
   * Resolves when the program is ready. From then on it is started again whenever it ends.
   * @throws StartError when it ends before it was ready for the first time
   */
  start(program: Program): Promise<Announcement>;
  /** Ends a program, which is then started again at once. */
  restart(name: string): void;
  pids(): Record<string, number | undefined>;
  /** Stops all programs at the same time. Nothing is started any more. */
  stop(): Promise<void>;
};

/** `pause` is there while the supervisor waits before it starts the program again. */
type Entry = {
  program: Program;
  running: RunningProgram;
  restarting: boolean;
  pause: AbortController | null;
};

export function createSupervisor(options: SupervisorOptions): Supervisor {
  const { backOff = { first: 250, last: 15_000 }, healthyAfter = 30_000, killAfter = 20_000 } = options;
  const entries = new Map<string, Entry>();
  const stopped = new AbortController();

  const run = (program: Program) =>
    runProgram(program, (line) => options.output(program.name, line), killAfter);

  async function keepAlive(entry: Entry): Promise<void> {
    const { name } = entry.program;
    let failures = 0;
    let begun = performance.now();
    while (true) {
      const exit = await entry.running.exited;
      if (stopped.signal.aborted) return;
      if (entry.restarting) {
        entry.restarting = false;
        failures = 0;
      } else {
        failures = performance.now() - begun < healthyAfter ? failures + 1 : 1;
        const pause = Math.min(backOff.last, backOff.first * 2 ** (failures - 1));
        options.report(describe(name, exit, failures, pause));
        entry.pause = new AbortController();
        const awake = AbortSignal.any([stopped.signal, entry.pause.signal]);
        await wait(pause, undefined, { signal: awake }).catch(() => undefined);
        entry.pause = null;
        if (stopped.signal.aborted) return;
      }
      begun = performance.now();
      entry.running = run(entry.program);
      entry.running.announced.then(
        () => options.report(`${name} runs again`),
        () => undefined,
      );
    }
  }

  return {
    async start(program) {
      stopped.signal.throwIfAborted();
      const entry: Entry = { program, running: run(program), restarting: false, pause: null };
      entries.set(program.name, entry);
      try {
        const announcement = await entry.running.announced;
        keepAlive(entry);
        return announcement;
      } catch (exit) {
        entries.delete(program.name);
        stopped.signal.throwIfAborted();
        throw new StartError(`${program.name} did not start (${words(exit as Exit)}).`);
      }
    },
    restart(name) {
      const entry = entries.get(name);
      if (entry === undefined || entry.restarting) return;
      if (entry.pause !== null) return entry.pause.abort();
      entry.restarting = true;
      void entry.running.stop();
    },
    pids: () => Object.fromEntries([...entries].map(([name, { running }]) => [name, running.pid])),
    async stop() {
      stopped.abort();
      await Promise.all([...entries.values()].map(({ running }) => running.stop()));
    },
  };
}

function words({ code, signal, lastWords }: Exit): string {
  const how = signal ?? `code ${code}`;
  return lastWords === "" ? how : `${how}: ${lastWords}`;
}

function describe(name: string, exit: Exit, failures: number, pause: number): string {
  const again = pause < 1000 ? "starting it again" : `starting it again in ${Math.round(pause / 1000)} s`;
  const times = failures > 1 ? ` ${failures} times in a row` : "";
  return `${name} stopped unexpectedly${times} (${words(exit)}); ${again}`;
}
