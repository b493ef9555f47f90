import { commitVisibly } from "../faults/commit-visibly.ts";
import { takeFault } from "../faults/find-fault.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import { parameterRequired } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import type { InstagramNode } from "../graph/node.ts";
import { readText } from "../graph/read-parameters.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import { type Container, type ContainerType, findContainer, markPublished } from "../store/containers.ts";
import { splitList } from "../store/grants.ts";
import { makeMediaId, makeShortcode } from "../store/make-ids.ts";
import { countPosts, insertPost, type PostProduct } from "../store/posts.ts";
import { containerStatus } from "./container-status.ts";
import {
  containerExpired,
  containerFailed,
  mediaNotFound,
  mediaNotReady,
  quotaUsed,
} from "./instagram-errors.ts";
import { requirePublisher } from "./require-publisher.ts";

const DAY = 24 * 3_600_000;
const PRODUCTS: Partial<Record<ContainerType, PostProduct>> = { REELS: "REELS", STORIES: "STORY" };

/** POST /{ig}/media_publish: the visible call. */
export async function publishContainer(
  call: GraphCall,
  { account, asked }: InstagramNode,
): Promise<JsonObject> {
  requirePublisher(call, account, asked);
  const creationId = readText(call.parameters, "creation_id");
  if (creationId === null) throw parameterRequired("creation_id");
  const { ctx } = call;
  if (takeFault(ctx.store, account.id, "quota-used")) throw quotaUsed();
  return await commitVisibly(ctx, account, () =>
    ctx.store.transaction(() => publish(ctx, account, creationId)),
  );
}

/**
 * What the network answers to a second publish of one container is not documented. Here it is refused like a container
 * that is gone; the fault `republish-duplicates` is the worst case, a second visible post.
 */
function publish(ctx: SandboxCtx, account: Account, creationId: string): JsonObject {
  const container = findContainer(ctx.store, creationId);
  if (!container || container.account_id !== account.id || container.is_carousel_item)
    throw mediaNotFound(creationId);
  const status = containerStatus(container, ctx.now());
  if (status === "IN_PROGRESS") throw mediaNotReady();
  if (status === "EXPIRED") throw containerExpired();
  if (status === "ERROR") throw containerFailed(container.error_subcode ?? 2207032);
  if (status === "PUBLISHED" && !takeFault(ctx.store, account.id, "republish-duplicates"))
    throw mediaNotFound(creationId);
  if (countPosts(ctx.store, account.id, ctx.now().getTime() - DAY) >= account.quota_total) throw quotaUsed();

  const id = makeMediaId();
  insertPost(ctx.store, {
    id,
    account_id: account.id,
    caption: container.caption,
    link: null,
    shortcode: makeShortcode(),
    product: PRODUCTS[container.media_type] ?? "FEED",
    visible: 1,
    published_at: ctx.now().getTime(),
    pictures: itemsOf(ctx, container).map((item) => ({
      photoId: null,
      sha256: item.sha256,
      sourceUrl: item.source_url,
      altText: item.alt_text,
    })),
  });
  markPublished(ctx.store, container.id, id);
  return { id };
}

function itemsOf(ctx: SandboxCtx, container: Container): Container[] {
  if (container.media_type !== "CAROUSEL") return [container];
  return splitList(container.children).flatMap((id) => findContainer(ctx.store, id) ?? []);
}
