import type { searchInput } from "@businesspro/contracts/admin-inputs";
import type { Paged, UserRow } from "@businesspro/contracts/admin-outputs";
import { Prisma } from "@businesspro/db/client";
import { stepSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { StaffCtx } from "../context.ts";
import { readPageCursor, toPage } from "../page-cursor.ts";
import { likePattern } from "./like-pattern.ts";

type Row = Omit<UserRow, "createdAt" | "lastLoginAt"> & {
  createdAt: Date;
  createdKey: string;
  lastLoginAt: Date | null;
};

/** People by name, address or id; the newest first. */
export async function listUsers(ctx: StaffCtx, input: z.infer<typeof searchInput>): Promise<Paged<UserRow>> {
  const after = input.cursor ? readPageCursor(input.cursor) : null;
  const pattern = likePattern(input.words);
  const rows = await stepSystem(
    ctx.databases,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT id, name, email, is_active IS NOT FALSE AS "isActive", last_login_at AS "lastLoginAt",
             created_at AS "createdAt", created_at::text AS "createdKey"
        FROM users
       WHERE deleted_at IS NULL
         AND (name ILIKE ${pattern} OR email ILIKE ${pattern} OR id::text = ${input.words})
         AND ${after ? Prisma.sql`(created_at, id) < (${after.key}::timestamptz, ${after.id}::uuid)` : Prisma.sql`true`}
       ORDER BY created_at DESC, id DESC LIMIT ${input.limit + 1}::int`,
  );
  return toPage(
    rows,
    input.limit,
    ({ createdKey: _key, ...row }) => ({
      ...row,
      lastLoginAt: row.lastLoginAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
    }),
    (row) => ({ key: row.createdKey, id: row.id }),
  );
}
