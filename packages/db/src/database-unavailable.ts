import { Prisma } from "./generated/client.ts";

/**
 * The database could not be reached, gave no connection in time, or went away. When it went away during a
 * commit, whether that happened is unknown.
 */
export class DatabaseUnavailableError extends Error {
  override readonly name = "DatabaseUnavailableError";
}

/** Not reachable, answer too late, connection closed, no free connection in the pool. */
const CODES = new Set(["P1001", "P1002", "P1008", "P1011", "P1017", "P2024"]);
/** SQLSTATEs of a server that goes away, comes up or is full, and of connections that broke or were left waiting. */
const STATES = /^(57P0[1-3]|25P03|53300|08...)$/;
/** What the operating system says of a connection that fails or breaks. */
const SYSTEM_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);
/** Some errors of the driver pass Prisma without a code. */
const MESSAGES =
  /^Connection terminated|^timeout exceeded when trying to connect|^Client has encountered a connection error/;
const NO_CONNECTION_IN_TIME = "Unable to start a transaction in the given time";

/** Gives errors of the connection one type; all others stay as they are. */
export function nameUnavailability(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (CODES.has(error.code) || STATES.test(stateOf(error))) return unavailable("cannot be reached", error);
    if (error.code === "P2028" && error.message.includes(NO_CONNECTION_IN_TIME))
      return unavailable("had no free connection in time", error);
    return error;
  }
  const { code } = error as { code?: unknown };
  if (typeof code === "string" && (SYSTEM_CODES.has(code) || STATES.test(code)))
    return unavailable("cannot be reached", error);
  return MESSAGES.test(error.message) ? unavailable("closed the connection", error) : error;
}

function stateOf(error: Prisma.PrismaClientKnownRequestError): string {
  const { driverAdapterError: driver } = (error.meta ?? {}) as {
    driverAdapterError?: { cause?: { originalCode?: string } };
  };
  return driver?.cause?.originalCode ?? "";
}

function unavailable(what: string, cause: Error): DatabaseUnavailableError {
  return new DatabaseUnavailableError(`The database ${what}.`, { cause });
}
