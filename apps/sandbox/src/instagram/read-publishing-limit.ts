import { peekFault } from "../faults/find-fault.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import type { JsonObject } from "../graph/json.ts";
import type { InstagramNode } from "../graph/node.ts";
import { readText } from "../graph/read-parameters.ts";
import { requireScope } from "../graph/require-scope.ts";
import { parseAskedFields, selectFields } from "../graph/select-fields.ts";
import { countPosts } from "../store/posts.ts";

/** Seconds over which the quota rolls. */
const QUOTA_DURATION = 86_400;

/** GET /{ig}/content_publishing_limit */
export function readPublishingLimit(call: GraphCall, { account }: InstagramNode): JsonObject {
  requireScope(call, "instagram_content_publish");
  const { store, now } = call.ctx;
  const used = peekFault(store, account.id, "quota-used")
    ? account.quota_total
    : countPosts(store, account.id, now().getTime() - QUOTA_DURATION * 1000);
  const { id: _, ...limit } = selectFields(
    "ContentPublishingLimitResponse",
    {
      id: () => account.id,
      quota_usage: () => used,
      config: () => ({ quota_total: account.quota_total, quota_duration: QUOTA_DURATION }),
    },
    parseAskedFields(readText(call.parameters, "fields")),
    ["quota_usage"],
  );
  return { data: [limit] };
}
