import type { Prisma } from "@businesspro/db/client";
import type { Transaction } from "@businesspro/db/transactions";
import { accountSelect } from "../accounts/present-account.ts";
import { DomainError } from "../domain-error.ts";

/** All that the post page shows, in one read. */
export const groupInclude = {
  media: { orderBy: { position: "asc" }, include: { media: true } },
  schedule: true,
  variants: { orderBy: { createdAt: "asc" } },
  analytics: true,
  targets: {
    orderBy: { createdAt: "asc" },
    include: {
      socialAccount: { select: accountSelect },
      events: { orderBy: { id: "asc" }, take: 200 },
    },
  },
} as const satisfies Prisma.ContentInclude;

export type GroupRow = Prisma.ContentGetPayload<{ include: typeof groupInclude }>;

/** @throws DomainError NOT_FOUND when the organisation has no such idea */
export async function readGroupRows(tx: Transaction, groupId: string): Promise<GroupRow[]> {
  const rows = await tx.content.findMany({
    where: { groupId, deletedAt: null },
    include: groupInclude,
    orderBy: { createdAt: "asc" },
  });
  if (rows.length === 0) throw new DomainError("NOT_FOUND", "not-found");
  return rows;
}
