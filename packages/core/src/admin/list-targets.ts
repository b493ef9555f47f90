import type { listTargetsInput } from "@businesspro/contracts/admin-inputs";
import type { Paged, TargetSummary } from "@businesspro/contracts/admin-outputs";
import { Prisma } from "@businesspro/db/client";
import { stepSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { StaffCtx } from "../context.ts";
import { readPageCursor, toPage } from "../page-cursor.ts";
import { presentTarget, SELECT_TARGETS, type TargetRow } from "./target-rows.ts";

/** Posts of all organisations, one row for each account; those due last first. @throws DomainError INVALID for a foreign cursor */
export async function listTargets(
  ctx: StaffCtx,
  input: z.infer<typeof listTargetsInput>,
): Promise<Paged<TargetSummary>> {
  const after = input.cursor ? readPageCursor(input.cursor) : null;
  const conditions = [
    ...(input.statuses ? [Prisma.sql`t.status = ANY(${input.statuses}::text[])`] : []),
    ...(input.platform ? [Prisma.sql`t.platform = ${input.platform}`] : []),
    ...(input.organizationId ? [Prisma.sql`t.organization_id = ${input.organizationId}::uuid`] : []),
    ...(after ? [Prisma.sql`(t.due_at, t.id) < (${after.key}::timestamptz, ${after.id}::uuid)`] : []),
    Prisma.sql`true`,
  ];
  const rows = await stepSystem(
    ctx.databases,
    (tx) => tx.$queryRaw<TargetRow[]>`
      ${SELECT_TARGETS} WHERE ${Prisma.join(conditions, " AND ")}
      ORDER BY t.due_at DESC, t.id DESC LIMIT ${input.limit + 1}::int`,
  );
  return toPage(rows, input.limit, presentTarget, (row) => ({ key: row.dueKey, id: row.id }));
}
