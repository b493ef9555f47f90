import type { adminIdInput } from "@businesspro/contracts/admin-inputs";
import type { UserDetails } from "@businesspro/contracts/admin-outputs";
import { stepSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { StaffCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";

/** @throws DomainError NOT_FOUND */
export async function readUser(ctx: StaffCtx, { id }: z.infer<typeof adminIdInput>): Promise<UserDetails> {
  const found = await stepSystem(ctx.databases, (tx) =>
    tx.user.findFirst({
      where: { id, deletedAt: null },
      select: {
        name: true,
        email: true,
        isActive: true,
        lastLoginAt: true,
        createdAt: true,
        memberships: {
          orderBy: { joinedAt: "asc" },
          select: { role: true, organization: { select: { id: true, name: true, isActive: true } } },
        },
        refreshTokens: {
          where: { isRevoked: false, expiresAt: { gt: ctx.now() } },
          orderBy: { lastUsedAt: "desc" },
          select: { id: true, userAgent: true, lastUsedAt: true, impersonationId: true },
        },
      },
    }),
  );
  if (!found) throw new DomainError("NOT_FOUND", "not-found");
  return {
    id,
    name: found.name,
    email: found.email,
    isActive: found.isActive !== false,
    lastLoginAt: found.lastLoginAt?.toISOString() ?? null,
    createdAt: (found.createdAt ?? new Date(0)).toISOString(),
    organizations: found.memberships.map(({ role, organization }) => ({
      id: organization.id,
      name: organization.name,
      role,
      isActive: organization.isActive !== false,
    })),
    devices: found.refreshTokens.map(({ impersonationId, lastUsedAt, ...device }) => ({
      ...device,
      lastUsedAt: lastUsedAt.toISOString(),
      impersonated: impersonationId !== null,
    })),
  };
}
