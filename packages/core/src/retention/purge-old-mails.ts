import { Prisma } from "@businesspro/db/client";
import { stepSystem } from "@businesspro/db/transactions";
import { inBatches } from "./in-batches.ts";
import { daysAgo, type RetentionRule } from "./retention-rule.ts";

const DAYS = 30;
const BATCH = 1000;

/** What is left of mails that left, or were given up, more than thirty days ago. */
export const purgeOldMails: RetentionRule = async (services, { dryRun, signal }) => {
  const isOver = Prisma.sql`ended_at < ${daysAgo(services, DAYS)}`;
  if (dryRun) {
    const [row] = await stepSystem(
      services.databases,
      (tx) => tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM mails WHERE ${isOver}`,
    );
    return row?.count ?? 0;
  }
  return inBatches(signal, () =>
    stepSystem(
      services.databases,
      (tx) =>
        tx.$executeRaw`DELETE FROM mails WHERE id IN (SELECT id FROM mails WHERE ${isOver} LIMIT ${BATCH})`,
    ),
  );
};
