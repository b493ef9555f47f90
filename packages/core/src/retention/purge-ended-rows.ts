import { Prisma } from "@businesspro/db/client";
import { stepSystem } from "@businesspro/db/transactions";
import { inBatches } from "./in-batches.ts";
import { daysAgo, type RetentionRule } from "./retention-rule.ts";

const DAYS = 30;
const BATCH = 1000;

/** Rows of a table, with an `id`, that ended more than thirty days ago. Both names come from code. */
export function purgeEndedRows(table: string, endedAt: string): RetentionRule {
  const rows = Prisma.raw(table);
  return async (services, { dryRun, signal }) => {
    const isOver = Prisma.sql`${Prisma.raw(endedAt)} < ${daysAgo(services, DAYS)}`;
    if (!dryRun) {
      return inBatches(signal, () =>
        stepSystem(
          services.databases,
          (tx) =>
            tx.$executeRaw`DELETE FROM ${rows} WHERE id IN (SELECT id FROM ${rows} WHERE ${isOver} LIMIT ${BATCH})`,
        ),
      );
    }
    const [row] = await stepSystem(
      services.databases,
      (tx) => tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${rows} WHERE ${isOver}`,
    );
    return row?.count ?? 0;
  };
}
