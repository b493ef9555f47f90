import type { ContentType, ImplementedPlatform } from "@businesspro/contracts/enums";
import { stepTenant } from "@businesspro/db/transactions";
import { PlatformError } from "@businesspro/platforms/platform-error";
import { ensureFreshToken } from "../accounts/ensure-fresh-token.ts";
import { openAccountAccess } from "../accounts/open-account-access.ts";
import { readBudgetWait } from "../budgets/read-budget-wait.ts";
import { takeFixedRate } from "../budgets/take-fixed-rate.ts";
import type { TenantCtx } from "../context.ts";
import { syncAccountMetricsJob } from "../jobs/catalogue.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { findPermalink } from "../publishing/find-permalink.ts";
import {
  type DueMetrics,
  METRICS_BATCH,
  planNextMetrics,
  postponeMetrics,
  readDueMetrics,
} from "./due-metrics.ts";
import { metricsInterval } from "./metrics-interval.ts";
import { storeMetrics } from "./store-metrics.ts";

const PATIENCE_MS = 15_000;
/** How long one job goes on to the next post; a stop of the worker waits little longer than that. */
const RUN_MS = 5000;
/** When the network asks for patience without saying how much. */
const RETRY_SECONDS = 900;
/** A connection that the owner has to mend first. */
const BROKEN_SECONDS = 3600;
/** The figures of many posts do not come back at the same moment when an allowance is there again. */
const SPREAD_SECONDS = 60;
/** Metrics may take two calls, the post's address one. */
const CALLS = 3;

type Account = NonNullable<Awaited<ReturnType<typeof readWork>>["account"]>;

/**
 * Stores what the network counts for those posts of an account whose time has come, NULL where it gives nothing, and
 * plans the next look at each. Waits while little of the network's allowance is left: posts need it more.
 */
export async function syncAccountMetrics(ctx: TenantCtx, input: { socialAccountId: string }): Promise<void> {
  const { socialAccountId } = input;
  const { account, posts, waitSeconds } = await readWork(ctx, socialAccountId);
  if (!account || posts.length === 0) return;
  if (waitSeconds !== null) return postponeMetrics(ctx, account.id, waitSeconds + spread());
  const until = performance.now() + RUN_MS;
  let looked = 0;
  for (const post of posts) {
    if (performance.now() > until) break;
    const pause = await syncPost(ctx, account, post);
    if (pause !== null) return postponeMetrics(ctx, account.id, pause + spread());
    looked++;
  }
  if (looked < METRICS_BATCH && looked === posts.length) return;
  const { organizationId } = ctx;
  await stepTenant(ctx.databases, ctx, (tx) =>
    enqueue(tx, syncAccountMetricsJob, { organizationId, socialAccountId }),
  );
}

async function readWork(ctx: TenantCtx, id: string) {
  return stepTenant(ctx.databases, ctx, async (tx) => {
    const account = await tx.socialAccount.findFirst({
      where: { id, isActive: true, needsReconnect: false },
      include: { organization: { select: { timeZone: true } } },
    });
    const posts = account ? await readDueMetrics(tx, id) : [];
    const until = account && (await readBudgetWait(tx, id, "not-urgent"));
    if (!until) return { account, posts, waitSeconds: null };
    const [clock] = await tx.$queryRaw<{ now: Date }[]>`SELECT now()`;
    return {
      account,
      posts,
      waitSeconds: clock ? Math.max(0, (until.getTime() - clock.now.getTime()) / 1000) : 0,
    };
  });
}

/** @returns seconds for which the network is not to be asked about any post of the account; null: go on */
async function syncPost(ctx: TenantCtx, account: Account, post: DueMetrics): Promise<number | null> {
  const platform = account.platform as ImplementedPlatform;
  const contentType = post.contentType as ContentType;
  const shortOf = await takeFixedRate(ctx, {
    platform,
    accountId: account.accountId,
    calls: CALLS,
    edits: 0,
  });
  if (shortOf > 0) return shortOf;
  const next = metricsInterval(post.ageSeconds);
  try {
    Object.assign(account, await ensureFreshToken(ctx, account));
    const access = openAccountAccess(
      ctx,
      { organizationId: ctx.organizationId, platform, account },
      AbortSignal.timeout(PATIENCE_MS),
    );
    const adapter = ctx.platforms.adapters[platform];
    const metrics = await adapter.metrics(access, post.platformPostId, contentType);
    const { timeZone } = account.organization;
    await storeMetrics(ctx, { id: account.id, platform, timeZone }, post, metrics, next);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    ctx.logger.warn({ targetId: post.targetId, kind: error.kind, code: error.code }, "figures not read");
    if (error.kind === "reauth" || error.kind === "account-disabled") return BROKEN_SECONDS;
    // What the network refuses for one post says nothing of the others.
    if (error.kind !== "rejected") return pauseOf(ctx, error);
    await stepTenant(ctx.databases, ctx, (tx) =>
      planNextMetrics(tx, post.targetId, next && Math.max(next, RETRY_SECONDS)),
    );
  }
  if (!post.hasAddress) {
    const target = { id: post.targetId, organizationId: ctx.organizationId, platform, contentType, account };
    await findPermalink(ctx, target, post.platformPostId);
  }
  return null;
}

function pauseOf(ctx: TenantCtx, { retryAt }: PlatformError): number {
  return retryAt ? Math.max(1, (retryAt.getTime() - ctx.now().getTime()) / 1000) : RETRY_SECONDS;
}

function spread(): number {
  return Math.random() * SPREAD_SECONDS;
}
