import { PLATFORM_LIMITS } from "@businesspro/contracts/limits";
import { validateDraft } from "@businesspro/contracts/validate-draft";
import type { PlatformsConfiguration } from "../configuration.ts";
import type { PlatformAdapter, PlatformManifest } from "../contract.ts";
import { createMetaClients } from "../meta/create-meta-clients.ts";
import { readPermalink } from "../meta/read-permalink.ts";
import { commitPost } from "./commit-post.ts";
import type { FacebookCtx } from "./facebook-ctx.ts";
import { inspectPage } from "./inspect-page.ts";
import { preparePost } from "./prepare-post.ts";
import { probePost } from "./probe-post.ts";
import { readPageDay, readPageFollowers } from "./read-page-day.ts";
import { readPostMetrics } from "./read-post-metrics.ts";
import { readStoryLink } from "./read-story-link.ts";

const manifest: PlatformManifest = {
  platform: "facebook",
  flows: ["facebook-login"],
  limits: PLATFORM_LIMITS.facebook,
  probeIsCertain: false,
};

/** Posts, links, photos, reels and stories of Pages. */
export function createFacebookAdapter(configuration: PlatformsConfiguration): PlatformAdapter {
  const ctx: FacebookCtx = {
    graph: createMetaClients(configuration, manifest.platform).facebookGraph,
    app: configuration.facebookApp,
    egress: configuration.egress,
    uploadHost: configuration.hosts.facebookUpload,
    now: configuration.now,
    settleSeconds: configuration.settleSeconds,
    site: configuration.hosts.facebook,
    deadMetrics: new Set(),
  };
  return {
    manifest,
    validate: (draft) => validateDraft(manifest, draft),
    prepare: (access, post, checkpoint, save) => preparePost(ctx, { access, post, checkpoint, save }),
    commit: (access, post, checkpoint) => commitPost(ctx, { access, post, checkpoint }),
    probe: (access, post, checkpoint, commit) => probePost(ctx, { access, post, checkpoint, commit }),
    permalink: (access, postId, type) =>
      type === "story"
        ? readStoryLink(ctx, access, postId)
        : readPermalink(ctx.graph, { access, postId, field: "permalink_url", origin: ctx.site }),
    metrics: (access, postId, type) => readPostMetrics(ctx, { access, postId, type }),
    figures: {
      readDay: (access, day) => readPageDay(ctx, access, day),
      readAudience: (access) => readPageFollowers(ctx, access),
    },
    quota: null,
    comments: null,
    inspect: (access, pictureUrl) => inspectPage(ctx, { access, pictureUrl }),
  };
}
