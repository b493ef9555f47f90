import { PLATFORM_LIMITS } from "@businesspro/contracts/limits";
import { validateDraft } from "@businesspro/contracts/validate-draft";
import type { PlatformsConfiguration } from "../configuration.ts";
import type { PlatformAdapter, PlatformManifest } from "../contract.ts";
import { fingerprintPost } from "../fingerprint-post.ts";
import { NO_METRICS } from "../no-metrics.ts";
import { commitLocalPost } from "./commit-local-post.ts";
import { createGoogleClient } from "./google-client.ts";
import type { GoogleCtx } from "./google-ctx.ts";
import { inspectLocation } from "./inspect-location.ts";
import { searchUrlOf } from "./local-post.ts";
import { probeLocalPost } from "./probe-local-post.ts";
import { readLocalPost } from "./read-local-post.ts";
import { readPlaceDay } from "./read-place-day.ts";

const manifest: PlatformManifest = {
  platform: "google-business",
  flows: ["google-login"],
  limits: PLATFORM_LIMITS["google-business"],
  probeIsCertain: false,
};

/** Posts, events and offers of the places of a Business Profile. */
export function createGoogleBusinessAdapter(configuration: PlatformsConfiguration): PlatformAdapter {
  const ctx: GoogleCtx = {
    client: createGoogleClient(configuration),
    hosts: configuration.hosts.google,
    now: configuration.now,
    settleSeconds: configuration.settleSeconds,
  };
  return {
    manifest,
    validate: (draft) => validateDraft(manifest, draft),
    /** Nothing goes to Google before the post itself: it fetches the picture from its address. */
    async prepare(_access, post) {
      return { state: "ready", checkpoint: { fingerprint: fingerprintPost(post) } };
    },
    commit: (access, post, checkpoint) => commitLocalPost(ctx, { access, post, checkpoint }),
    probe: (access, post, checkpoint, commit) => probeLocalPost(ctx, { access, post, checkpoint, commit }),
    permalink: async (access, postId) => searchUrlOf(ctx, await readLocalPost(ctx, access, postId)),
    // Google counts what a place brought in a day, not what a post did.
    metrics: async () => NO_METRICS,
    figures: { readDay: (access, day) => readPlaceDay(ctx, access, day), readAudience: null },
    quota: null,
    comments: null,
    inspect: (access) => inspectLocation(ctx, access),
  };
}
