import { stepTenant, type Transaction } from "@businesspro/db/transactions";
import type { PostMetrics } from "@businesspro/platforms/contract";
import type { TenantCtx } from "../context.ts";
import { type DueMetrics, planNextMetrics } from "./due-metrics.ts";
import { engagementRate } from "./engagement-rate.ts";
import { peakEngagementTime } from "./peak-engagement-time.ts";

/** Looks at older posts lie a day apart, and tell no hour. */
const HOURS_ARE_TOLD_SECONDS = 86_400;

export type MetricsOf = { id: string; platform: string; timeZone: string };

/** Keeps what a network counts for a post: the latest totals, and a point of the curve where they changed. */
export async function storeMetrics(
  ctx: TenantCtx,
  account: MetricsOf,
  post: DueMetrics,
  metrics: PostMetrics,
  nextSeconds: number | null,
): Promise<void> {
  const { organizationId } = ctx;
  const key = { contentId: post.contentId, socialAccountId: account.id };
  const takenAt = ctx.now();
  await stepTenant(ctx.databases, ctx, async (tx) => {
    const before = await tx.analytics.findUnique({ where: { contentId_socialAccountId: key } });
    if (!before || hasChanged(before, metrics))
      await tx.analyticsSnapshot.createMany({
        data: { organizationId, ...key, takenAt, ...metrics },
        skipDuplicates: true,
      });
    const latest = {
      ...metrics,
      engagementRate: engagementRate(metrics),
      lastSyncedAt: takenAt,
      ...(post.ageSeconds < HOURS_ARE_TOLD_SECONDS && {
        peakEngagementTime: await readPeak(tx, key, account.timeZone),
      }),
    };
    await tx.analytics.upsert({
      where: { contentId_socialAccountId: key },
      create: { organizationId, ...key, platform: account.platform, ...latest },
      update: latest,
      select: { id: true },
    });
    await tx.socialAccount.update({
      where: { id: account.id },
      data: { lastSyncAt: takenAt },
      select: { id: true },
    });
    await planNextMetrics(tx, post.targetId, nextSeconds);
    await tx.publishEvent.create({
      data: { organizationId, targetId: post.targetId, step: "metrics-synced", status: "published" },
      select: { id: true },
    });
  });
}

function hasChanged(before: PostMetrics, now: PostMetrics): boolean {
  return (Object.keys(now) as (keyof PostMetrics)[]).some((name) => before[name] !== now[name]);
}

async function readPeak(
  tx: Transaction,
  key: { contentId: string; socialAccountId: string },
  timeZone: string,
): Promise<string | null> {
  const readings = await tx.analyticsSnapshot.findMany({ where: key, orderBy: { takenAt: "asc" } });
  return peakEngagementTime(readings, timeZone);
}
