import { mkdirSync } from "node:fs";
import path from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { SCHEMA } from "./schema.ts";
import { SCHEMA_CHANGES } from "./schema-changes.ts";

/** The network's memory. Each statement is prepared once; the tables are STRICT, so a row has the type its query names. */
export type Store = {
  all<Row>(sql: string, ...parameters: SQLInputValue[]): Row[];
  get<Row>(sql: string, ...parameters: SQLInputValue[]): Row | undefined;
  run(sql: string, ...parameters: SQLInputValue[]): number;
  /** All or nothing; nests into the outer transaction. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
};

export function openStore(dataDirectory: string): Store {
  mkdirSync(dataDirectory, { recursive: true });
  const database = new DatabaseSync(path.join(dataDirectory, "sandbox.sqlite"), { timeout: 5000 });
  // With a write-ahead log, NORMAL loses nothing to a killed process, only to a lost power supply.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF;");
  database.exec(SCHEMA);
  applyChanges(database);
  // Only now: a table that others refer to could not be rebuilt.
  database.exec("PRAGMA foreign_keys = ON;");

  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };

  return {
    all: <Row>(sql: string, ...parameters: SQLInputValue[]) => prepare(sql).all(...parameters) as Row[],
    get: <Row>(sql: string, ...parameters: SQLInputValue[]) =>
      prepare(sql).get(...parameters) as Row | undefined,
    run: (sql, ...parameters) => Number(prepare(sql).run(...parameters).changes),
    transaction(work) {
      if (database.isTransaction) return work();
      database.exec("BEGIN IMMEDIATE");
      try {
        const result = work();
        database.exec("COMMIT");
        return result;
      } catch (error) {
        database.exec("ROLLBACK");
        throw error;
      }
    },
    close: () => database.close(),
  };
}

/** `user_version` counts the changes that the file has seen. */
function applyChanges(database: DatabaseSync): void {
  const seen = Number(database.prepare("PRAGMA user_version").get()?.user_version ?? 0);
  for (const [index, change] of SCHEMA_CHANGES.entries()) {
    if (index < seen) continue;
    database.exec(`BEGIN IMMEDIATE; ${change} PRAGMA user_version = ${index + 1}; COMMIT;`);
  }
}
