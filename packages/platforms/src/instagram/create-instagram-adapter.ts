import { PLATFORM_LIMITS } from "@businesspro/contracts/limits";
import { validateDraft } from "@businesspro/contracts/validate-draft";
import type { PlatformsConfiguration } from "../configuration.ts";
import type { PlatformAdapter, PlatformManifest } from "../contract.ts";
import { createMetaClients } from "../meta/create-meta-clients.ts";
import { readPermalink } from "../meta/read-permalink.ts";
import { readQuota } from "./check-quota.ts";
import { commitComment, findComment } from "./comments.ts";
import { commitContainer } from "./commit-container.ts";
import { inspectAccount } from "./inspect-account.ts";
import { clientOf, type InstagramCtx } from "./instagram-ctx.ts";
import { prepareContainer } from "./prepare-container.ts";
import { probeContainer } from "./probe-container.ts";
import { readAccountDay } from "./read-account-day.ts";
import { readFollowers } from "./read-followers.ts";
import { readMediaMetrics } from "./read-media-metrics.ts";

const manifest: PlatformManifest = {
  platform: "instagram",
  flows: ["instagram-login", "facebook-login"],
  limits: PLATFORM_LIMITS.instagram,
  probeIsCertain: true,
};

/** Posts, carousels, reels and stories of professional accounts, connected directly or through a Facebook Page. */
export function createInstagramAdapter(configuration: PlatformsConfiguration): PlatformAdapter {
  const ctx: InstagramCtx = {
    clients: createMetaClients(configuration, manifest.platform),
    facebookApp: configuration.facebookApp,
    now: configuration.now,
    settleSeconds: configuration.settleSeconds,
    deadMetrics: new Set(),
    deadDayMetrics: new Set(),
  };
  return {
    manifest,
    validate: (draft) => validateDraft(manifest, draft),
    prepare: (access, post, checkpoint, save) => prepareContainer(ctx, { access, post, checkpoint, save }),
    commit: (access, post, checkpoint) => commitContainer(ctx, { access, post, checkpoint }),
    probe: (access, post, checkpoint, commit) => probeContainer(ctx, { access, post, checkpoint, commit }),
    permalink: (access, postId) =>
      readPermalink(clientOf(ctx, access), {
        access,
        postId,
        field: "permalink",
        origin: configuration.hosts.instagram,
      }),
    metrics: (access, postId, type) => readMediaMetrics(ctx, { access, postId, type }),
    figures: {
      readDay: (access, day) => readAccountDay(ctx, access, day),
      readAudience: (access) => readFollowers(ctx, access),
    },
    quota: (access) => readQuota(ctx, access),
    comments: {
      commit: (access, postId, text) => commitComment(ctx, access, postId, text),
      find: (access, postId, text) => findComment(ctx, access, postId, text),
    },
    inspect: (access, pictureUrl) => inspectAccount(ctx, { access, pictureUrl }),
  };
}
