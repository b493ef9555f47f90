import type { adminIdInput } from "@businesspro/contracts/admin-inputs";
import type { OrganizationDetails } from "@businesspro/contracts/admin-outputs";
import { stepSystem, type Transaction } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { StaffCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { ownLimitsOf } from "../plans/read-limits.ts";

/** @throws DomainError NOT_FOUND */
export function readOrganization(
  ctx: StaffCtx,
  { id }: z.infer<typeof adminIdInput>,
): Promise<OrganizationDetails> {
  return stepSystem(ctx.databases, async (tx) => {
    const found = await tx.organization.findUnique({
      where: { id },
      include: {
        owner: { select: { email: true } },
        members: {
          orderBy: { joinedAt: "asc" },
          select: {
            role: true,
            user: { select: { id: true, name: true, email: true, isActive: true } },
          },
        },
        socialAccounts: {
          orderBy: { connectedAt: "asc" },
          select: {
            id: true,
            platform: true,
            accountName: true,
            isActive: true,
            needsReconnect: true,
            tokenExpiresAt: true,
          },
        },
      },
    });
    if (!found) throw new DomainError("NOT_FOUND", "not-found");
    return {
      id,
      name: found.name,
      type: found.type,
      plan: found.plan ?? "free",
      isActive: found.isActive !== false,
      ownerEmail: found.owner?.email ?? null,
      members: found.members.length,
      createdAt: (found.createdAt ?? new Date(0)).toISOString(),
      timeZone: found.timeZone,
      limits: ownLimitsOf(found.limits),
      people: found.members.map(({ role, user }) => ({
        userId: user.id,
        name: user.name,
        email: user.email,
        role,
        isActive: user.isActive !== false,
      })),
      accounts: found.socialAccounts.map((account) => ({
        id: account.id,
        platform: account.platform,
        name: account.accountName ?? "",
        isActive: account.isActive !== false,
        needsReconnect: account.needsReconnect,
        tokenExpiresAt: account.tokenExpiresAt?.toISOString() ?? null,
      })),
      ...(await readFigures(tx, id, ctx.now())),
    };
  });
}

async function readFigures(
  tx: Transaction,
  id: string,
  now: Date,
): Promise<Pick<OrganizationDetails, "aiMicroUsd" | "targets">> {
  const month = `${now.toISOString().slice(0, 7)}-01`;
  const [spend] = await tx.$queryRaw<{ microUsd: bigint }[]>`
    SELECT (coalesce(sum(estimated_cost_usd), 0) * 1000000)::bigint AS "microUsd" FROM ai_logs
     WHERE organization_id = ${id}::uuid AND created_at >= ${month}::date::timestamp AT TIME ZONE 'UTC'`;
  const targets = await tx.$queryRaw<{ status: string; count: number }[]>`
    SELECT status, count(*)::int AS count FROM publish_history WHERE organization_id = ${id}::uuid
     GROUP BY status ORDER BY status`;
  return { aiMicroUsd: Number(spend?.microUsd ?? 0), targets };
}
