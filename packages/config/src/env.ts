import { ConfigurationError } from "./configuration-error.ts";
import type { Environment, ServerEnvironment } from "./environment.ts";
import { parseEnvironment } from "./parse-environment.ts";

export type { Environment, ServerEnvironment } from "./environment.ts";

let read: Environment | undefined;

/**
 * The configuration of this process, read once.
 * @throws ConfigurationError
 */
export function environment(): Environment {
  read ??= parseEnvironment(process.env);
  return read;
}

/**
 * The configuration of the api and the worker.
 * @throws ConfigurationError also when the database or the token keys are not named
 */
export function serverEnvironment(): ServerEnvironment {
  const current = environment();
  const { databaseUrl, tokenKeys } = current;
  const problems = [
    ...(databaseUrl === null
      ? [
          "DATABASE_URL is not set. Set it to a PostgreSQL address, or use `pnpm start`, which brings its own server.",
        ]
      : []),
    ...(tokenKeys.length === 0
      ? [
          "TOKEN_KEYS is not set. Set it to k1: and the output of `openssl rand -base64 32`, or use `pnpm start`, which makes one.",
        ]
      : []),
  ];
  if (databaseUrl === null || problems.length > 0) throw new ConfigurationError(problems);
  return { ...current, databaseUrl };
}

/** The environment to hand to a child process: this one's, with variables replaced, or removed where undefined. */
export function inheritEnvironment(changes: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}
