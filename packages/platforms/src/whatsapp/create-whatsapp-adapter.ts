import { PLATFORM_LIMITS } from "@businesspro/contracts/limits";
import { validateDraft } from "@businesspro/contracts/validate-draft";
import type { PlatformsConfiguration } from "../configuration.ts";
import type { PlatformAdapter, PlatformManifest } from "../contract.ts";
import { NO_METRICS } from "../no-metrics.ts";
import { commitMessage } from "./commit-message.ts";
import { createWhatsappGraph } from "./create-whatsapp-graph.ts";
import { inspectNumber } from "./inspect-number.ts";
import { prepareMessage } from "./prepare-message.ts";
import { probeMessage } from "./probe-message.ts";
import type { WhatsappCtx } from "./whatsapp-ctx.ts";

const manifest: PlatformManifest = {
  platform: "whatsapp",
  flows: ["whatsapp-signup"],
  limits: PLATFORM_LIMITS.whatsapp,
  probeIsCertain: false,
};

/** One approved template to one person: what a post is on other networks, a message is here. */
export function createWhatsappAdapter(configuration: PlatformsConfiguration): PlatformAdapter {
  const ctx: WhatsappCtx = {
    graph: createWhatsappGraph(configuration),
    app: configuration.whatsappApp,
    now: configuration.now,
    settleSeconds: configuration.settleSeconds,
  };
  return {
    manifest,
    validate: (draft) => validateDraft(manifest, draft),
    prepare: (access, post, checkpoint, save) => prepareMessage(ctx, { access, post, checkpoint, save }),
    commit: (access, post, checkpoint) => commitMessage(ctx, { access, post, checkpoint }),
    probe: async (_access, _post, _checkpoint, commit) => probeMessage(ctx.settleSeconds, commit),
    // Messages are between two: they have no address, and what becomes of them is told by webhooks alone.
    permalink: async () => null,
    metrics: async () => NO_METRICS,
    figures: null,
    quota: null,
    comments: null,
    inspect: (access) => inspectNumber(ctx, access),
  };
}
