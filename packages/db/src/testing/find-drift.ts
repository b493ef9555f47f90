import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ColumnTypeEnum, type SqlQuery, type SqlResultSet } from "@prisma/driver-adapter-utils";
import { openSchemaEngine } from "../migrations/load-schema-engine.ts";
import { ScriptAdapter } from "../migrations/script-adapter.ts";

const schemaFile = resolve(import.meta.dirname, "../../../../prisma/schema.prisma");

type DriverResult = { fields?: { dataTypeID: number }[] };
const CHAR = 18;
const TEXT = 25;

/** The engine reads PostgreSQL's internal type "char", which the stock adapter does not know. */
class CatalogueAdapter extends ScriptAdapter {
  override async connect() {
    const adapter = await super.connect();
    const performIO: (query: SqlQuery) => Promise<DriverResult> = Reflect.get(adapter, "performIO").bind(
      adapter,
    );
    const queryRaw = adapter.queryRaw.bind(adapter);
    let characters: number[] = [];
    Reflect.set(adapter, "performIO", async (query: SqlQuery) => {
      const result = await performIO(query);
      characters = [];
      for (const [index, field] of (result.fields ?? []).entries()) {
        if (field.dataTypeID !== CHAR) continue;
        characters.push(index);
        field.dataTypeID = TEXT;
      }
      return result;
    });
    adapter.queryRaw = async (query): Promise<SqlResultSet> => {
      const result = await queryRaw(query);
      for (const index of characters) result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  }
}

/**
 * What Prisma would change so that the database matches schema.prisma: SQL, empty when nothing.
 * It does not see policies, functions, partitions and partial indexes.
 */
export async function findDrift(connectionString: string): Promise<string> {
  const content = await readFile(schemaFile, "utf8");
  const adapter = new CatalogueAdapter(connectionString);
  try {
    const engine = await openSchemaEngine(adapter, [[schemaFile, content]]);
    const schema = { files: [{ path: schemaFile, content }], configDir: resolve(schemaFile, "..") };
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", ...schema },
      to: { tag: "schemaDatamodel", ...schema },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? "" : (stdout ?? "drift");
  } finally {
    await adapter.close();
  }
}
