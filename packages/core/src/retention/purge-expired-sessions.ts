import { Prisma } from "@businesspro/db/client";
import { stepSystem } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { inBatches } from "./in-batches.ts";
import { daysAgo, type RetentionRule } from "./retention-rule.ts";

const DAYS = 30;
const BATCH = 1000;

/** Sessions that ended more than thirty days ago. */
export const purgeExpiredSessions: RetentionRule = async (services, { dryRun, signal }) => {
  const isOver = Prisma.sql`expires_at < ${daysAgo(services, DAYS)}`;
  if (dryRun) return count(services, isOver);
  return inBatches(signal, () =>
    stepSystem(
      services.databases,
      (tx) => tx.$executeRaw`
        DELETE FROM refresh_tokens WHERE id IN (SELECT id FROM refresh_tokens WHERE ${isOver} LIMIT ${BATCH})`,
    ),
  );
};

async function count(services: Services, condition: Prisma.Sql): Promise<number> {
  const [row] = await stepSystem(
    services.databases,
    (tx) =>
      tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM refresh_tokens WHERE ${condition}`,
  );
  return row?.count ?? 0;
}
