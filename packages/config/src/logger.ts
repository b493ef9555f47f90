import { type DestinationStream, type Logger, pino } from "pino";
import type { LogLevel } from "./environment.ts";
import { CENSOR, redact, redactText } from "./redact.ts";

export type { Logger } from "pino";

/** Child bindings are serialised by pino itself and reach no formatter, so these names are censored by path. */
const SECRET_BINDINGS = [
  "token",
  "password",
  "secret",
  "authorization",
  "cookie",
  "email",
  "accessToken",
  "refreshToken",
];

/**
 * Lines of JSON on stdout. Give a request or a job its own child, `logger.child({ requestId })` or
 * `logger.child({ jobId, task })`, so that all its lines can be found together.
 * @param name the process: `api`, `worker`, `sandbox`
 */
export function createLogger(
  name: string,
  level: LogLevel,
  // pino's own writer tries again for ever when nobody reads any more, and so outlives a killed supervisor.
  destination: DestinationStream = process.stdout,
): Logger {
  return pino(
    {
      name,
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET_BINDINGS, censor: CENSOR },
      serializers: { err: (error: unknown) => error },
      formatters: {
        level: (label) => ({ level: label }),
        bindings: ({ pid: _pid, hostname: _hostname, ...bindings }) =>
          redact(bindings) as Record<string, unknown>,
        log: (object) => redact(object) as Record<string, unknown>,
      },
      hooks: {
        logMethod(args, method) {
          // pino would take an error's message as it is for the text of the line.
          const [first, ...rest] = args as unknown[];
          const complete =
            first instanceof Error && rest.length === 0 ? [{ err: first }, first.message] : [first, ...rest];
          method.apply(
            this,
            complete.map((item) => (typeof item === "string" ? redactText(item) : item)) as typeof args,
          );
        },
      },
    },
    destination,
  );
}
