import type { ContentType, ImplementedPlatform } from "@businesspro/contracts/enums";
import { Prisma } from "@businesspro/db/client";
import { callTenant } from "@businesspro/db/transactions";
import { PlatformError } from "@businesspro/platforms/platform-error";
import { type AccountRow, openAccountAccess } from "../accounts/open-account-access.ts";
import type { TenantCtx } from "../context.ts";

/** Looks up the post's address. Cosmetic: a failure never touches the published target. */
export async function findPermalink(
  ctx: TenantCtx,
  target: {
    id: string;
    organizationId: string;
    platform: ImplementedPlatform;
    contentType: ContentType;
    account: AccountRow;
  },
  postId: string | null,
): Promise<void> {
  if (!postId) return;
  try {
    const access = openAccountAccess(
      ctx,
      target,
      AbortSignal.timeout(Math.round(ctx.environment.publishing.clientDeadlineSeconds * 1000)),
    );
    const url = await ctx.platforms.adapters[target.platform].permalink(access, postId, target.contentType);
    if (!url) return;
    await callTenant(
      ctx.databases,
      Prisma.sql`SELECT publishing.link(${target.organizationId}::uuid, ${target.id}::uuid, ${url})::text`,
    );
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    ctx.logger.warn({ targetId: target.id, code: error.code }, "no permalink yet");
  }
}
