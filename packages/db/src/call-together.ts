import { setTimeout as wait } from "node:timers/promises";
import type { Databases } from "./client.ts";
import { DatabaseUnavailableError, nameUnavailability } from "./database-unavailable.ts";

/** Names its organisation itself; the function finds no target of another one. */
export type TargetCall = { organization: string; target: string } & Readonly<Record<string, unknown>>;

type Waiting = { call: TargetCall; done: (rows: object[]) => void; failed: (error: unknown) => void };
/** Calls of one function that wait, and how many statements with it are under way. */
type Line = { waiting: Waiting[]; running: number };

/** Two keep the database busy while the process reads what one gave; with more, fewer calls would come together. */
const STATEMENTS_AT_ONCE = 2;
/** One alone may wait long for what is locked; the line does not wait with it. */
const PATIENCE_MS = 500;
/** Rows that one statement holds locked. */
const MOST_CALLS = 100;

/**
 * Calls a function of schema `publishing` that takes a list of calls and returns rows that name their `target`. Calls
 * that come while others are under way go together in one statement, so that many at once cost little more than one.
 * Nobody waits for more to come.
 *
 * @returns the rows of this call's target
 * @throws DatabaseUnavailableError
 */
export function callTogether<Row extends object>(
  databases: Databases,
  name: `publishing.${string}`,
  call: TargetCall,
): Promise<Row[]> {
  const line = lineOf(databases, name);
  return new Promise<Row[]>((done, failed) => {
    line.waiting.push({ call, done: (rows) => done(rows as Row[]), failed });
    // After everything that is ready to run, which may call as well.
    setImmediate(sendNext, databases, name, line);
  });
}

const lines = new WeakMap<Databases, Map<string, Line>>();

function lineOf(databases: Databases, name: string): Line {
  const ofDatabases = lines.get(databases) ?? new Map<string, Line>();
  lines.set(databases, ofDatabases);
  const line = ofDatabases.get(name) ?? { waiting: [], running: 0 };
  ofDatabases.set(name, line);
  return line;
}

async function sendNext(databases: Databases, name: string, line: Line): Promise<void> {
  if (line.running >= STATEMENTS_AT_ONCE || line.waiting.length === 0) return;
  const calls = takeCalls(line);
  line.running++;
  const patience = new AbortController();
  const tired = wait(PATIENCE_MS, undefined, { signal: patience.signal, ref: false }).catch(() => undefined);
  await Promise.race([send(databases, name, calls), tired]);
  patience.abort();
  line.running--;
  await sendNext(databases, name, line);
}

/** Two calls for one target answer each other: they never go together. */
function takeCalls(line: Line): Waiting[] {
  const taken = new Map<string, Waiting>();
  const left: Waiting[] = [];
  for (const one of line.waiting) {
    if (taken.size === MOST_CALLS || taken.has(one.call.target)) left.push(one);
    else taken.set(one.call.target, one);
  }
  line.waiting = left;
  return [...taken.values()];
}

async function send(databases: Databases, name: string, calls: readonly Waiting[]): Promise<void> {
  try {
    const list = JSON.stringify(calls.map(({ call }) => call));
    const { rows } = await databases.tenantPool.query<{ target: string }>(
      `SELECT * FROM ${name}($1::jsonb)`,
      [list],
    );
    const byTarget = Map.groupBy(rows, ({ target }) => target);
    for (const { call, done } of calls) done(byTarget.get(call.target) ?? []);
  } catch (error) {
    const named = nameUnavailability(error);
    // Nothing of the statement was done. Alone, a call waits for what is locked, and fails for itself only; the line
    // does not wait for it.
    if (calls.length > 1 && !(named instanceof DatabaseUnavailableError))
      for (const one of calls) void send(databases, name, [one]);
    else for (const { failed } of calls) failed(named);
  }
}
