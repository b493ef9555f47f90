import type { GraphCall } from "../graph/graph-call.ts";
import type { JsonObject } from "../graph/json.ts";
import type { InstagramNode } from "../graph/node.ts";
import type { Field } from "../graph/parse-fields.ts";
import { requireScope } from "../graph/require-scope.ts";
import { selectFields } from "../graph/select-fields.ts";
import { avatarPath } from "../pages/addresses.ts";
import { countPosts } from "../store/posts.ts";

/** GET /{ig}. With Instagram Login `id` is the app-scoped id and `user_id` the professional one. */
export function readAccount(call: GraphCall, { account }: InstagramNode, fields: Field[] | null): JsonObject {
  requireScope(call, "instagram_basic");
  const { ctx, origin, host } = call;
  const common = {
    username: () => account.username,
    name: () => account.name,
    biography: () => account.about,
    website: () => undefined,
    profile_picture_url: () => origin + avatarPath(account),
    followers_count: () => account.followers,
    follows_count: () => 120,
    media_count: () => countPosts(ctx.store, account.id),
  };
  if (host === "graph.facebook.com")
    return selectFields("IGUser", { ...common, id: () => account.id, ig_id: () => account.id }, fields, [
      "id",
    ]);
  const own = {
    ...common,
    id: () => account.app_scoped_id,
    user_id: () => account.id,
    account_type: () => account.account_type,
  };
  return selectFields("IGUser", own, fields, ["id"]);
}
