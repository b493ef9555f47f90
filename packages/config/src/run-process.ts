import { ConfigurationError } from "./configuration-error.ts";

export type RunningProcess = {
  /** Told to whoever started the process, as one line of JSON on stdout. */
  readonly announcement: Readonly<Record<string, unknown>>;
  /** Ends everything that the process holds. Called once. */
  stop(): Promise<void>;
};

/** A process that has not stopped by itself after this long is ended. */
const STOP_MILLISECONDS = 15_000;

/**
 * The life of a process of the product: start, announce, stop. It stops on SIGTERM and SIGINT, and when the parent
 * that holds its message channel is gone, so that no process outlives the supervisor, however that ended. Without
 * such a parent, in a container, only signals count.
 */
export async function runProcess(start: () => Promise<RunningProcess>): Promise<void> {
  // Begins once the signals below are listened to: one that came between would end the process unheard.
  const starting = Promise.resolve().then(start);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_MILLISECONDS).unref();
    const running = await starting.catch(() => undefined);
    await running?.stop();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  process.on("disconnect", stop);
  // After the parent's end nobody reads what is written on the way out.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  if (process.connected === false) return stop();

  try {
    const { announcement } = await starting;
    if (!stopping) process.stdout.write(`${JSON.stringify(announcement)}\n`);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
