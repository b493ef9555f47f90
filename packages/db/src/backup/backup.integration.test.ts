import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createEmptyDatabase,
  createTestDatabase,
  type TestDatabase,
} from "@businesspro/testing/test-database";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readWholeCatalogue } from "../conformance/read-catalogue.ts";
import { withConnection } from "../testing/connect.ts";
import { seedTenant } from "../testing/seed-tenant.ts";
import { type BackupKey, makeBackupKey } from "./age.ts";
import { programMajor } from "./postgres-programs.ts";
import { restoreBackup } from "./restore-backup.ts";
import { listTables } from "./stored-tables.ts";
import { writeBackup } from "./write-backup.ts";

let folder: string;
let source: TestDatabase;
let target: TestDatabase;
let key: BackupKey;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "businesspro-backup-"));
  [source, target, key] = await Promise.all([createTestDatabase(), createEmptyDatabase(), makeBackupKey()]);
  await asOwner(source, async (owner) => {
    for (const _ of [1, 2]) await seedTenant(owner);
    await owner.query("SELECT ensure_ai_logs_partitions('2024-02-01', 1)");
    await owner.query("UPDATE ai_logs SET created_at = '2024-02-10'");
    await owner.query(
      "UPDATE content SET caption = E'tab\\t back\\\\slash \\\\. new\\nline चाय' || repeat('x', 300000)",
    );
  });
  file = join(folder, "shop.age");
});
afterAll(async () => {
  await Promise.all([source.drop(), target.drop(), rm(folder, { recursive: true })]);
});

const asOwner = <T>(database: TestDatabase, work: (client: Client) => Promise<T>) =>
  withConnection(database.connectionString, null, work);

/** One checksum for each table; columns that a restore changes on purpose are left out. */
function checksums(database: TestDatabase, changed: readonly string[]): Promise<Record<string, string>> {
  return asOwner(database, async (owner) => {
    const sums: Record<string, string> = {};
    for (const { name, columns } of await listTables(owner)) {
      if (changed.includes(name)) continue;
      const { rows } = await owner.query<{ sum: string }>(
        `SELECT count(*) || md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) AS sum
           FROM (SELECT ${columns.join(", ")} FROM ${name}) t`,
      );
      sums[name] = rows[0]?.sum ?? "";
    }
    return sums;
  });
}

const CHANGED_BY_RESTORE = [
  "public.publish_history",
  "public.publish_events",
  "public.campaigns",
  "public.campaign_recipients",
  "public.refresh_tokens",
  "public.connect_attempts",
  "public.audit_entries",
];

describe("what is written", () => {
  test("is complete, encrypted, and never overwrites", async () => {
    const report = await writeBackup(source.connectionString, {
      file,
      recipients: [key.recipient],
      kind: "copy",
    });
    expect(report.rows).toBeGreaterThan(60);
    expect(await readdir(folder)).toEqual(["shop.age"]);
    const bytes = await readFile(file);
    for (const clear of ["example.test", "sealed", "Asha", "चाय"]) expect(bytes.includes(clear)).toBe(false);
    await expect(writeBackup(source.connectionString, { file, recipients: [key.recipient] })).rejects.toThrow(
      "exists already",
    );
    await expect(
      writeBackup(source.connectionString, { file: `${file}2`, recipients: ["age1x"] }),
    ).rejects.toThrow('"age1x" is not a recipient');
  });

  test("is refused where rows would be hidden, and leaves nothing behind", async () => {
    const url = new URL(source.connectionString);
    url.searchParams.set("options", "-c role=app_system");
    await expect(
      writeBackup(url.href, { file: join(folder, "hidden.age"), recipients: [key.recipient] }),
    ).rejects.toThrow("may not see all rows");
    expect(await readdir(folder)).toEqual(["shop.age"]);
  });
});

describe("a restore", () => {
  const restore = (from: string, identity: string, into = target) =>
    restoreBackup(into.connectionString, { file: from, key: identity });

  test("with the wrong key, of a cut, foreign or absent file: says so and writes nothing", async () => {
    const cut = join(folder, "cut.age");
    const foreign = join(folder, "foreign.age");
    await writeFile(cut, await readFile(file));
    await truncate(cut, (await readFile(file)).length - 100);
    await writeFile(foreign, "hello\n");
    await expect(restore(file, (await makeBackupKey()).identity)).rejects.toThrow("The key does not open");
    await expect(restore(file, "# only a comment")).rejects.toThrow("The key file holds no key");
    await expect(restore(cut, key.identity)).rejects.toThrow("damaged or was cut off");
    await expect(restore(foreign, key.identity)).rejects.toThrow("is not a backup");
    await expect(restore(join(folder, "none.age"), key.identity)).rejects.toThrow("There is no file");
    expect(await asOwner(target, listTables)).toEqual([]);
  });

  test("into a database with rows or with foreign tables is refused and changes nothing", async () => {
    const foreign = await createEmptyDatabase();
    await asOwner(foreign, (owner) => owner.query("CREATE TABLE notes (id int)"));
    await expect(restore(file, key.identity, foreign)).rejects.toThrow(
      "is not empty: it has the table public.notes",
    );
    await foreign.drop();
    const before = await checksums(source, []);
    await expect(restore(file, key.identity, source)).rejects.toThrow("is not empty");
    expect(await checksums(source, [])).toEqual(before);
  });

  test("brings back every row, every number that was given out and the same catalogue", async () => {
    const report = await restore(file, key.identity);
    expect(report).toMatchObject({ asked: 0, lookedFor: 4, campaigns: 0 });
    expect(await checksums(target, CHANGED_BY_RESTORE)).toEqual(await checksums(source, CHANGED_BY_RESTORE));
    const [was, is] = await Promise.all([source, target].map((one) => asOwner(one, readWholeCatalogue)));
    expect(is).toEqual(was);
    await asOwner(target, async (owner) => {
      const { rows } = await owner.query(
        "SELECT count(*) FILTER (WHERE NOT is_revoked)::int AS open FROM refresh_tokens",
      );
      expect(rows).toEqual([{ open: 0 }]);
      // Sequences go on after the restored rows, and another organisation is still refused.
      await seedTenant(owner);
    });
    await expect(restore(file, key.identity)).rejects.toThrow("is not empty");
  });
});

/** A server of the major version that this machine's pg_dump is of, where it has one. */
const ofServer = programMajor("pg_dump") === 18 && programMajor("psql") === 18;
test.runIf(ofServer)("pg_dump's own format holds the same", async () => {
  const dumped = join(folder, "dumped.age");
  const into = await createEmptyDatabase();
  const report = await writeBackup(source.connectionString, { file: dumped, recipients: [key.recipient] });
  expect(report.kind).toBe("pg_dump");
  await restoreBackup(into.connectionString, { file: dumped, key: key.identity });
  expect(await checksums(into, CHANGED_BY_RESTORE)).toEqual(await checksums(source, CHANGED_BY_RESTORE));
  await into.drop();
});
