import type { GraphCall } from "../graph/graph-call.ts";
import type { JsonObject } from "../graph/json.ts";
import type { PageNode } from "../graph/node.ts";
import type { Field } from "../graph/parse-fields.ts";
import { prune, selectFields } from "../graph/select-fields.ts";
import { readAccount } from "../instagram/read-account.ts";
import { pageTokenFor } from "../oauth/page-token.ts";
import { avatarPath, feedPath } from "../pages/addresses.ts";
import { findAccount } from "../store/accounts.ts";
import { splitList } from "../store/grants.ts";

const DEFAULTS = ["name", "id"];

/** GET /{page}, and each entry of /me/accounts */
export function readPage(
  call: GraphCall,
  { account }: PageNode,
  fields: Field[] | null,
  defaults = DEFAULTS,
): JsonObject {
  const { ctx, origin, access } = call;
  const linked = () => {
    const id = account.linked_instagram_id;
    const visible =
      id !== null && access.accountIds.includes(id) && access.scopes.includes("instagram_basic");
    return visible ? findAccount(ctx.store, id) : undefined;
  };
  return selectFields(
    "Page",
    {
      id: () => account.id,
      name: () => account.name,
      username: () => account.username,
      about: () => account.about,
      category: () => account.category,
      link: () => origin + feedPath(account),
      picture: ({ fields: asked }) =>
        prune(
          { data: { height: 200, is_silhouette: false, url: origin + avatarPath(account), width: 200 } },
          asked,
        ),
      fan_count: () => account.followers,
      followers_count: () => account.followers,
      access_token: () => pageTokenFor(ctx, access, account),
      tasks: () => (access.token.kind === "facebook-user" ? splitList(account.tasks) : undefined),
      instagram_business_account: ({ fields: asked }) => {
        const instagram = linked();
        return (
          instagram && readAccount(call, { type: "IGUser", account: instagram, asked: "professional" }, asked)
        );
      },
      connected_instagram_account: () => undefined,
    },
    fields,
    defaults,
  );
}
