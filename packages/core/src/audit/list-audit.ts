import { AUDIT_ACTIONS, type AuditAction, type AuditKind } from "@businesspro/contracts/audit";
import type { listAuditInput } from "@businesspro/contracts/team-inputs";
import type { AuditEntry, AuditPage } from "@businesspro/contracts/team-outputs";
import { readTenant, stepSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";

const PAGE = 30;

/** What was changed in the organisation and by whom, newest first. Rows are only ever added. */
export async function listAudit(ctx: TenantCtx, input: z.infer<typeof listAuditInput>): Promise<AuditPage> {
  const { organizationId } = ctx;
  const rows = await readTenant(ctx.databases, ctx, (tx) =>
    tx.auditEntry.findMany({
      where: {
        organizationId,
        action: { in: actionsOf(input.kind) },
        ...(input.userId && { actorType: "user", actorId: input.userId }),
        ...(input.cursor && { id: { lt: BigInt(input.cursor) } }),
      },
      orderBy: { id: "desc" },
      take: PAGE + 1,
      select: {
        id: true,
        actorType: true,
        actorId: true,
        action: true,
        subjectType: true,
        subjectId: true,
        details: true,
        createdAt: true,
      },
    }),
  );
  const page = rows.slice(0, PAGE);
  const people = page.flatMap(({ actorType, actorId, subjectType, subjectId }) => [
    ...(actorType === "user" && actorId ? [actorId] : []),
    ...(subjectType === "user" && subjectId ? [subjectId] : []),
  ]);
  const names = await readNames(ctx, people);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    items: page.map((row) => ({
      id: String(row.id),
      at: row.createdAt.toISOString(),
      action: row.action as AuditAction,
      actor: row.actorType === "user" ? "person" : row.actorType === "webhook" ? "network" : "system",
      actorName: row.actorType === "user" ? nameOf(row.actorId) : null,
      personName: row.subjectType === "user" ? nameOf(row.subjectId) : null,
      role: roleOf(row.details),
    })),
    nextCursor: rows.length > PAGE ? String(page.at(-1)?.id) : null,
  };
}

/** Actions of earlier versions that have no sentence any more are left out. */
function actionsOf(kind: AuditKind | null): string[] {
  return Object.entries(AUDIT_ACTIONS)
    .filter(([, its]) => kind === null || its === kind)
    .map(([action]) => action);
}

/** Of those who have left, too: the policies of the organisation show its present members alone. */
async function readNames(ctx: TenantCtx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const users = await stepSystem(ctx.databases, (tx) =>
    tx.user.findMany({
      where: { id: { in: [...new Set(ids)] }, deletedAt: null },
      select: { id: true, name: true },
    }),
  );
  return new Map(users.map(({ id, name }) => [id, name]));
}

function roleOf(details: unknown): AuditEntry["role"] {
  if (typeof details !== "object" || details === null) return null;
  const role = "to" in details ? details.to : "role" in details ? details.role : null;
  return role === "owner" || role === "admin" || role === "member" ? role : null;
}
