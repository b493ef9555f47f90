import type { searchInput } from "@businesspro/contracts/admin-inputs";
import type { OrganizationRow, Paged } from "@businesspro/contracts/admin-outputs";
import { Prisma } from "@businesspro/db/client";
import { stepSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { StaffCtx } from "../context.ts";
import { readPageCursor, toPage } from "../page-cursor.ts";
import { likePattern } from "./like-pattern.ts";

type Row = Omit<OrganizationRow, "createdAt"> & { createdAt: Date; createdKey: string };

/** Organisations by name, id, or the address of one of their people; the newest first. */
export async function listOrganizations(
  ctx: StaffCtx,
  input: z.infer<typeof searchInput>,
): Promise<Paged<OrganizationRow>> {
  const after = input.cursor ? readPageCursor(input.cursor) : null;
  const pattern = likePattern(input.words);
  const rows = await stepSystem(
    ctx.databases,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT o.id, o.name, o.type, coalesce(o.plan, 'free') AS plan, o.is_active IS NOT FALSE AS "isActive",
             u.email AS "ownerEmail", o.created_at AS "createdAt", o.created_at::text AS "createdKey",
             (SELECT count(*)::int FROM organization_members m WHERE m.organization_id = o.id) AS members
        FROM organizations o LEFT JOIN users u ON u.id = o.owner_id
       WHERE (o.name ILIKE ${pattern} OR o.id::text = ${input.words} OR EXISTS (
               SELECT FROM organization_members m JOIN users p ON p.id = m.user_id
                WHERE m.organization_id = o.id AND p.email ILIKE ${pattern}))
         AND ${after ? Prisma.sql`(o.created_at, o.id) < (${after.key}::timestamptz, ${after.id}::uuid)` : Prisma.sql`true`}
       ORDER BY o.created_at DESC, o.id DESC LIMIT ${input.limit + 1}::int`,
  );
  return toPage(
    rows,
    input.limit,
    ({ createdKey: _key, ...row }) => ({ ...row, createdAt: row.createdAt.toISOString() }),
    (row) => ({ key: row.createdKey, id: row.id }),
  );
}
