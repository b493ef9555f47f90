import type { idInput } from "@businesspro/contracts/inputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";

/**
 * Forgets an account's tokens. Its row stays for the history that points at it; posts still planned for it fail
 * plainly when they are due.
 */
export async function disconnectAccount(ctx: TenantCtx, input: z.infer<typeof idInput>): Promise<void> {
  await withTenant(ctx.databases, ctx, async (tx) => {
    const [row] = await tx.socialAccount.updateManyAndReturn({
      where: { id: input.id, organizationId: ctx.organizationId },
      data: {
        isActive: false,
        needsReconnect: false,
        accessToken: null,
        refreshToken: null,
        tokenExpiresAt: null,
        refreshAt: null,
        refreshLease: null,
        refreshUntil: null,
      },
      select: { platform: true, flow: true },
    });
    if (row === undefined) throw new DomainError("NOT_FOUND", "not-found");
    await recordAudit(tx, ctx, {
      action: "account.disconnected",
      subjectType: "social-account",
      subjectId: input.id,
      details: { platform: row.platform, flow: row.flow },
    });
  });
}
