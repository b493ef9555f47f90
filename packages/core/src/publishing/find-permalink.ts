import type { ImplementedPlatform } from "@businesspro/contracts/enums";
import { stepTenant } from "@businesspro/db/transactions";
import { PlatformError } from "@businesspro/platforms/platform-error";
import { type AccountRow, openAccountAccess } from "../accounts/open-account-access.ts";
import type { TenantCtx } from "../context.ts";

/** Looks up the post's address. Cosmetic: a failure never touches the published target. */
export async function findPermalink(
  ctx: TenantCtx,
  target: { id: string; organizationId: string; platform: ImplementedPlatform; account: AccountRow },
  postId: string | null,
): Promise<void> {
  if (!postId) return;
  try {
    const access = openAccountAccess(
      ctx,
      target,
      AbortSignal.timeout(Math.round(ctx.environment.publishing.clientDeadlineSeconds * 1000)),
    );
    const url = await ctx.platforms.adapters[target.platform].permalink(access, postId);
    if (!url) return;
    await stepTenant(ctx.databases, ctx, async (tx) => {
      await tx.$executeRaw`
        WITH linked AS (
          UPDATE publish_history SET post_url = ${url}
           WHERE id = ${target.id}::uuid AND post_url IS DISTINCT FROM ${url}
          RETURNING organization_id, id, status, phase
        )
        INSERT INTO publish_events (organization_id, target_id, step, status, phase)
        SELECT organization_id, id, 'link-found', status, phase FROM linked`;
    });
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    ctx.logger.warn({ targetId: target.id, code: error.code }, "no permalink yet");
  }
}
