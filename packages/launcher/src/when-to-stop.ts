import { findWrappers } from "./find-wrappers.ts";

const CHECK_MILLISECONDS = 1000;

/**
 * Aborts on the first Ctrl-C, SIGTERM or closing of the terminal, and when a process of npm or pnpm that this one was
 * started through is gone: a signal sent to `npx` alone is passed on by none of them.
 */
export function whenToStop(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  const wrappers = findWrappers(process.pid).join();
  if (wrappers !== "") {
    setInterval(() => {
      // A process that is gone but not yet collected still answers to its number, but has no children any more.
      if (findWrappers(process.pid).join() !== wrappers) stop();
    }, CHECK_MILLISECONDS).unref();
  }
  return controller.signal;
}
