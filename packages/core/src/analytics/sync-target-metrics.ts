import type { ContentType, ImplementedPlatform } from "@businesspro/contracts/enums";
import { stepTenant } from "@businesspro/db/transactions";
import { PlatformError } from "@businesspro/platforms/platform-error";
import { ensureFreshToken } from "../accounts/ensure-fresh-token.ts";
import { openAccountAccess } from "../accounts/open-account-access.ts";
import { readBudgetWait } from "../budgets/read-budget-wait.ts";
import { takeFixedRate } from "../budgets/take-fixed-rate.ts";
import type { TenantCtx } from "../context.ts";
import { syncTargetMetricsJob } from "../jobs/catalogue.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { findPermalink } from "../publishing/find-permalink.ts";
import { metricsInterval } from "./metrics-interval.ts";

const PATIENCE_MS = 30_000;
/** When the network asks for patience without saying how much. */
const RETRY_SECONDS = 900;
/** The figures of many posts do not come back at the same moment when an allowance is there again. */
const SPREAD_MS = 60_000;
/** Metrics may take two calls, the post's address one. */
const CALLS = 3;

/**
 * Stores what the network counts for one published target, NULL where it gives nothing, and plans the next look. Waits
 * while little of the network's allowance is left: posts need it more.
 */
export async function syncTargetMetrics(ctx: TenantCtx, input: { targetId: string }): Promise<void> {
  const { organizationId } = ctx;
  const { target, waitsUntil } = await stepTenant(ctx.databases, ctx, async (tx) => {
    const target = await tx.publishTarget.findFirst({
      where: { id: input.targetId, status: "published", platformPostId: { not: null } },
      include: { socialAccount: true, content: { select: { contentType: true } } },
    });
    const account = target?.socialAccountId ?? null;
    return { target, waitsUntil: account && (await readBudgetWait(tx, account, "not-urgent")) };
  });
  if (!target?.socialAccount || !target.contentId || !target.platformPostId || !target.publishedAt) return;
  const { socialAccount, contentId, platformPostId } = target;
  const platform = target.platform as ImplementedPlatform;
  const contentType = (target.content?.contentType ?? "post") as ContentType;
  const ageSeconds = (ctx.now().getTime() - target.publishedAt.getTime()) / 1000;
  const planNext = (runAt: Date) =>
    stepTenant(ctx.databases, ctx, (tx) =>
      enqueue(tx, syncTargetMetricsJob, { organizationId, targetId: target.id }, { runAt }),
    );
  if (waitsUntil) return planNext(new Date(waitsUntil.getTime() + Math.random() * SPREAD_MS));
  const { accountId } = socialAccount;
  const shortOf = await takeFixedRate(ctx, { platform, accountId, calls: CALLS, edits: 0 });
  if (shortOf > 0)
    return planNext(new Date(ctx.now().getTime() + shortOf * 1000 + Math.random() * SPREAD_MS));
  let waitSeconds = metricsInterval(Math.max(0, ageSeconds));
  let account = socialAccount;
  try {
    account = { ...socialAccount, ...(await ensureFreshToken(ctx, socialAccount)) };
    const access = openAccountAccess(
      ctx,
      { organizationId, platform, account },
      AbortSignal.timeout(PATIENCE_MS),
    );
    const metrics = await ctx.platforms.adapters[platform].metrics(access, platformPostId, contentType);
    const lastSyncedAt = ctx.now();
    await stepTenant(ctx.databases, ctx, async (tx) => {
      await tx.analytics.upsert({
        where: { contentId_socialAccountId: { contentId, socialAccountId: socialAccount.id } },
        create: {
          organizationId,
          contentId,
          socialAccountId: socialAccount.id,
          platform,
          ...metrics,
          lastSyncedAt,
        },
        update: { ...metrics, lastSyncedAt },
        select: { id: true },
      });
      await tx.socialAccount.update({
        where: { id: socialAccount.id },
        data: { lastSyncAt: lastSyncedAt },
        select: { id: true },
      });
      await tx.publishEvent.create({
        data: {
          organizationId,
          targetId: target.id,
          step: "metrics-synced",
          status: target.status,
          phase: target.phase,
        },
        select: { id: true },
      });
    });
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    ctx.logger.warn({ targetId: target.id, kind: error.kind, code: error.code }, "metrics not read");
    if (error.kind === "reauth" || error.kind === "account-disabled") return;
    const asked = error.retryAt ? (error.retryAt.getTime() - ctx.now().getTime()) / 1000 : RETRY_SECONDS;
    waitSeconds = waitSeconds === null ? null : Math.max(waitSeconds, asked);
  }
  if (!target.postUrl)
    await findPermalink(
      ctx,
      { id: target.id, organizationId, platform, contentType, account },
      platformPostId,
    );
  if (waitSeconds === null) return;
  await planNext(new Date(ctx.now().getTime() + waitSeconds * 1000));
}
