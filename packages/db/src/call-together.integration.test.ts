import { randomUUID } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import { createTestDatabase, type TestDatabase } from "@businesspro/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callTogether } from "./call-together.ts";
import { createDatabases, type Databases } from "./client.ts";
import { DatabaseUnavailableError } from "./database-unavailable.ts";
import { withConnection } from "./testing/connect.ts";

let database: TestDatabase;
let databases: Databases;

/** Tells each target with how many it came; waits for an advisory lock, fails or says nothing where a call asks for it. */
const ECHO = `
  CREATE FUNCTION publishing.echo(calls jsonb) RETURNS TABLE (target uuid, together integer) LANGUAGE plpgsql AS $$
  BEGIN
    IF jsonb_path_exists(calls, '$[*] ? (@.fails == true)') THEN RAISE EXCEPTION 'refused'; END IF;
    IF jsonb_path_exists(calls, '$[*] ? (@.waits == true)') THEN PERFORM pg_advisory_xact_lock(1); END IF;
    RETURN QUERY SELECT (c ->> 'target')::uuid, jsonb_array_length(calls)
                   FROM jsonb_array_elements(calls) c WHERE c ->> 'silent' IS DISTINCT FROM 'true';
  END $$;
  GRANT EXECUTE ON FUNCTION publishing.echo TO app_tenant`;

beforeAll(async () => {
  database = await createTestDatabase();
  databases = createDatabases({ connectionString: database.connectionString, applicationName: "test" });
  await withConnection(database.connectionString, null, (owner) => owner.query(ECHO));
});
afterAll(async () => {
  await databases?.close();
  await database?.drop();
});

type Asked = { target?: string; fails?: boolean; waits?: boolean; silent?: boolean };
const call = ({ target = randomUUID(), ...asked }: Asked = {}) =>
  callTogether<{ target: string; together: number }>(databases, "publishing.echo", {
    organization: randomUUID(),
    target,
    ...asked,
  });
const together = async (calls: ReturnType<typeof call>[]) =>
  (await Promise.all(calls)).map(([row]) => row?.together);

test("one alone does not wait for others", async () => {
  expect(await together([call()])).toEqual([1]);
});

test("those of one moment go together, and each gets what is its own", async () => {
  const targets = Array.from({ length: 5 }, () => randomUUID());
  const rows = await Promise.all(targets.map((target) => call({ target, silent: target === targets[2] })));
  expect(rows).toEqual(targets.map((target, index) => (index === 2 ? [] : [{ target, together: 5 }])));
});

/** Two statements are under way and wait for a lock until `release`. */
const whileTwoWait = (
  work: (two: ReturnType<typeof call>[], release: () => Promise<unknown>) => Promise<void>,
) =>
  withConnection(database.connectionString, null, async (other) => {
    await other.query("SELECT pg_advisory_lock(1)");
    const two: ReturnType<typeof call>[] = [];
    for (let index = 0; index < 2; index++) {
      two.push(call({ waits: true }));
      await turn();
    }
    await work(two, () => other.query("SELECT pg_advisory_unlock(1)"));
  });

test("those that come while two statements are under way go together in the next", () =>
  whileTwoWait(async (two, release) => {
    const later = [call(), call(), call()];
    await turn();
    await release();
    expect(await together([...two, ...later])).toEqual([1, 1, 3, 3, 3]);
  }));

test("those that wait for what is locked hold up nobody", () =>
  whileTwoWait(async (two, release) => {
    expect(await together([call()])).toEqual([1]);
    await release();
    expect(await together(two)).toEqual([1, 1]);
  }));

test("a hundred at most", async () => {
  const counts = await together(Array.from({ length: 130 }, () => call()));
  expect(counts.filter((count) => count === 100)).toHaveLength(100);
  expect(counts.filter((count) => count === 30)).toHaveLength(30);
});

test("two for one target never go together", async () => {
  const target = randomUUID();
  expect(await together([call({ target }), call({ target }), call()])).toEqual([2, 1, 2]);
});

test("one that fails fails alone", async () => {
  const [good, bad, other] = await Promise.allSettled([call(), call({ fails: true }), call()]);
  expect(good).toMatchObject({ status: "fulfilled", value: [{ together: 1 }] });
  expect(bad).toMatchObject({ status: "rejected", reason: { message: "refused" } });
  expect(other).toMatchObject({ status: "fulfilled", value: [{ together: 1 }] });
  expect(await together([call()])).toEqual([1]);
});

test("without a database all fail, and say so", async () => {
  const absent = createDatabases({
    connectionString: "postgresql://nobody:secret@127.0.0.1:1/none",
    applicationName: "test",
  });
  const calls = [1, 2, 3].map(() =>
    callTogether(absent, "publishing.echo", { organization: randomUUID(), target: randomUUID() }),
  );
  for (const { status, reason } of (await Promise.allSettled(calls)) as PromiseRejectedResult[]) {
    expect(status).toBe("rejected");
    expect(reason).toBeInstanceOf(DatabaseUnavailableError);
  }
  await absent.close();
});
