import type {
  ContentStatus,
  ContentType,
  FeedPlatform,
  Platform,
  PlatformErrorKind,
  PublishPhase,
  TargetStatus,
} from "@businesspro/contracts/enums";
import type { ErrorKey, ErrorParameters } from "@businesspro/contracts/errors";
import type { ContentGroup, ContentVersion, Metrics, Target } from "@businesspro/contracts/outputs";
import type { TimelineStep } from "@businesspro/contracts/timeline";
import { presentAccount } from "../accounts/present-account.ts";
import type { Services } from "../context.ts";
import { isThreat } from "../doctor/account-health.ts";
import { presentMedia } from "../media/present-media.ts";
import { readContentOptions } from "./content-options.ts";
import { cropsOf } from "./crops-of.ts";
import type { GroupRow } from "./group-rows.ts";
import { groupStatus } from "./group-status.ts";
import { isEditable } from "./is-editable.ts";

/** What tells how an account stands now. */
type Clock = Pick<Services, "environment" | "now">;
type TargetRow = GroupRow["targets"][number];

/** The idea as the post page shows it. */
export function presentGroup(services: Clock, rows: readonly GroupRow[]): ContentGroup {
  const [first] = rows;
  if (!first) throw new RangeError("a group has at least one version");
  const schedule = rows.find((row) => row.schedule && row.schedule.status !== "cancelled")?.schedule ?? null;
  const published = rows.flatMap((row) => row.publishedAt ?? []);
  return {
    groupId: first.groupId,
    revision: first.revision,
    status: groupStatus(rows.map((row) => row.status as ContentStatus)),
    scheduledFor: schedule?.scheduledFor.toISOString() ?? null,
    wallTime: schedule?.wallTime ?? null,
    timeZone: schedule?.timezone ?? null,
    autoOptimize: schedule?.autoOptimize ?? false,
    optimizedTime: schedule?.optimizedTime?.toISOString() ?? null,
    publishedAt: published.length > 0 ? new Date(Math.max(...published.map(Number))).toISOString() : null,
    createdAt: first.createdAt.toISOString(),
    media: first.media.flatMap(({ media }) => (media.deletedAt ? [] : presentMedia(media))),
    versions: rows.map((row) => presentVersion(services, row)),
    origin: {
      goal: first.contentGoal as ContentGroup["origin"]["goal"],
      tone: first.tone as ContentGroup["origin"]["tone"],
      language: first.language as ContentGroup["origin"]["language"],
      visualStyle: first.visualStyle as ContentGroup["origin"]["visualStyle"],
      idea: first.aiIdeaId === null ? null : { id: first.aiIdeaId, tags: first.aiTags },
      engagementEstimate: first.engagementEstimate,
    },
    variants: first.variants.map((variant) => ({
      id: variant.id,
      type: variant.variantType as ContentGroup["variants"][number]["type"],
      text: variant.variantData,
      engagementEstimate: variant.engagementEstimate,
      selected: variant.isSelected ?? false,
    })),
    editable: isEditable(rows),
  };
}

function presentVersion(services: Clock, row: GroupRow): ContentVersion {
  const targets = row.targets.map((target) => presentTarget(services, row, target));
  const { socialAccountIds, firstComment, link, google } = readContentOptions(row.options);
  return {
    id: row.id,
    platform: row.platform as FeedPlatform,
    contentType: (row.contentType ?? "post") as ContentType,
    options: { firstComment, link, google },
    crops: cropsOf(row),
    caption: row.caption,
    hashtags: row.hashtags,
    status: row.status as ContentStatus,
    socialAccountIds,
    targets,
  };
}

function presentTarget(services: Clock, row: GroupRow, target: TargetRow): Target {
  const status = target.status as TargetStatus;
  const analytics = row.analytics.find((entry) => entry.socialAccountId === target.socialAccountId);
  return {
    id: target.id,
    status,
    // A restored post is looked for when it is due; until then it only waits.
    phase: target.status === "queued" ? null : (target.phase as PublishPhase | null),
    account: {
      id: target.socialAccountId ?? "",
      name: target.socialAccount?.accountName ?? "",
      platform: target.platform as Platform,
      sandbox: target.socialAccount?.sandbox ?? false,
      pictureUrl: target.socialAccount?.pictureUrl ?? null,
    },
    postUrl: target.postUrl,
    publishedAt: target.publishedAt?.toISOString() ?? null,
    retryCount: target.retryCount,
    nextAttemptAt: target.nextAttemptAt?.toISOString() ?? null,
    problem: problemOf(row, target),
    warning: warningOf(services, target),
    canRetry: status === "failed" || status === "missed",
    timeline: target.events.map((event) => ({
      id: String(event.id),
      at: event.createdAt.toISOString(),
      step: event.step as TimelineStep,
      parameters: event.parameters as ErrorParameters,
    })),
    metrics: analytics ? presentMetrics(analytics) : null,
  };
}

/** What stopped it; for a post that waits, what would. */
function problemOf(row: GroupRow, target: TargetRow): Target["problem"] {
  if (target.errorKey) {
    return {
      kind: target.errorKind as PlatformErrorKind | null,
      key: target.errorKey as ErrorKey,
      parameters: (target.errorParameters ?? {}) as ErrorParameters,
    };
  }
  const fault = target.status === "queued" ? row.media.find(({ media }) => media.fault)?.media.fault : null;
  if (!fault) return null;
  return { kind: null, key: fault === "unreachable" ? "media-unreachable" : "media-missing", parameters: {} };
}

/** Only for posts that are still to come. */
function warningOf(services: Clock, target: TargetRow): Target["warning"] {
  if (target.status !== "queued" || !target.socialAccount) return null;
  const { health } = presentAccount(services, target.socialAccount);
  return isThreat(health, target.dueAt) ? health.problem : null;
}

function presentMetrics(row: GroupRow["analytics"][number]): Metrics {
  const { impressions, reach, likes, comments, shares, saves, clicks } = row;
  return {
    impressions,
    reach,
    likes,
    comments,
    shares,
    saves,
    clicks,
    lastSyncedAt: row.lastSyncedAt?.toISOString() ?? null,
  };
}
