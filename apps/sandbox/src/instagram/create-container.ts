import { takeFault } from "../faults/find-fault.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import { invalidParameter, parameterRequired } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import type { InstagramNode } from "../graph/node.ts";
import { readFlag, readText } from "../graph/read-parameters.ts";
import { countContainers, insertContainer } from "../store/containers.ts";
import { makeContainerId } from "../store/make-ids.ts";
import { checkCaption } from "./check-caption.ts";
import { mediaTypeInvalid, quotaUsed } from "./instagram-errors.ts";
import { requirePublisher } from "./require-publisher.ts";
import { takePicture } from "./take-picture.ts";

const DAY = 24 * 3_600_000;
/** Containers for each post of the quota: 400 beside 50 on the network. */
const CONTAINERS_PER_POST = 8;

/** POST /{ig}/media */
export async function createContainer(
  call: GraphCall,
  { account, asked }: InstagramNode,
): Promise<JsonObject> {
  requirePublisher(call, account, asked);
  const { ctx, parameters } = call;
  const mediaType = readText(parameters, "media_type");
  if (mediaType !== null && mediaType !== "IMAGE") throw mediaTypeInvalid(mediaType);
  if (readFlag(parameters, "is_carousel_item")) throw mediaTypeInvalid("CAROUSEL");
  const url = readText(parameters, "image_url");
  if (url === null) throw parameterRequired("image_url");
  const caption = readText(parameters, "caption");
  checkCaption(caption ?? "");
  const altText = readText(parameters, "alt_text");
  if (altText !== null && [...altText].length > 1000)
    throw invalidParameter("Param alt_text must be at most 1000 characters long.");
  if (
    countContainers(ctx.store, account.id, ctx.now().getTime() - DAY) >=
    account.quota_total * CONTAINERS_PER_POST
  )
    throw quotaUsed();

  const sha256 = await takePicture(ctx, account.id, url);
  const id = makeContainerId();
  insertContainer(ctx.store, {
    id,
    account_id: account.id,
    sha256,
    source_url: url,
    caption,
    alt_text: altText,
    created_at: ctx.now().getTime(),
    polls_left: takeFault(ctx.store, account.id, "slow-container")?.polls ?? ctx.containerPolls,
    error_subcode: takeFault(ctx.store, account.id, "container-error")?.subcode ?? null,
    media_id: null,
  });
  return { id };
}
