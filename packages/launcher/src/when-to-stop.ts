import { inheritEnvironment } from "@businesspro/config/env";

const PARENT_CHECK_MILLISECONDS = 1000;

/**
 * Aborts on the first Ctrl-C, SIGTERM or closing of the terminal. Started by pnpm it aborts as well when pnpm is gone:
 * a killed pnpm passes nothing on.
 */
export function whenToStop(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  if (inheritEnvironment({}).npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) stop();
    }, PARENT_CHECK_MILLISECONDS).unref();
  }
  return controller.signal;
}
