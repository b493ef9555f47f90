import { redact } from "@businesspro/config/redact";
import type { searchAuditInput } from "@businesspro/contracts/admin-inputs";
import type { AuditRow, Paged } from "@businesspro/contracts/admin-outputs";
import { Prisma } from "@businesspro/db/client";
import { stepSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { StaffCtx } from "../context.ts";
import { likePattern } from "./like-pattern.ts";

type Row = Omit<AuditRow, "at"> & { at: Date };

/** Who changed what, the newest first. */
export async function searchAudit(
  ctx: StaffCtx,
  input: z.infer<typeof searchAuditInput>,
): Promise<Paged<AuditRow>> {
  const conditions = [
    ...(input.organizationId ? [Prisma.sql`e.organization_id = ${input.organizationId}::uuid`] : []),
    ...(input.actorId ? [Prisma.sql`e.actor_id = ${input.actorId}`] : []),
    ...(input.subjectId ? [Prisma.sql`e.subject_id = ${input.subjectId}`] : []),
    ...(input.action ? [Prisma.sql`e.action ILIKE ${likePattern(input.action)}`] : []),
    ...(input.from ? [Prisma.sql`e.created_at >= ${input.from}::date::timestamp AT TIME ZONE 'UTC'`] : []),
    ...(input.to ? [Prisma.sql`e.created_at < (${input.to}::date + 1)::timestamp AT TIME ZONE 'UTC'`] : []),
    ...(input.cursor ? [Prisma.sql`e.id < ${input.cursor}::bigint`] : []),
    Prisma.sql`true`,
  ];
  const rows = await stepSystem(
    ctx.databases,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT e.id::text, e.created_at AS at, e.organization_id AS "organizationId", o.name AS "organizationName",
             e.actor_type AS "actorType", e.actor_id AS "actorId",
             CASE WHEN e.actor_type = 'user' THEN u.name WHEN e.actor_type LIKE '%staff' THEN s.name END AS "actorName",
             e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.details,
             e.request_id AS "requestId", e.ip_address AS "ipAddress"
        FROM audit_entries e
        LEFT JOIN organizations o ON o.id = e.organization_id
        LEFT JOIN users u ON u.id::text = e.actor_id
        LEFT JOIN staff s ON s.id::text = e.actor_id
       WHERE ${Prisma.join(conditions, " AND ")}
       ORDER BY e.id DESC LIMIT ${input.limit + 1}::int`,
  );
  const items = rows.slice(0, input.limit).map((row) => ({
    ...row,
    at: row.at.toISOString(),
    details: redact(row.details) as Record<string, unknown>,
  }));
  return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}
