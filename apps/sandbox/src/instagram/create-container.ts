import { takeFault } from "../faults/find-fault.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import { invalidParameter, parameterRequired } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import type { InstagramNode } from "../graph/node.ts";
import { readFlag, readList, readText } from "../graph/read-parameters.ts";
import type { Account } from "../store/accounts.ts";
import {
  type Container,
  type ContainerType,
  countContainers,
  findContainer,
  insertContainer,
} from "../store/containers.ts";
import { makeContainerId } from "../store/make-ids.ts";
import { checkCaption } from "./check-caption.ts";
import { containerStatus } from "./container-status.ts";
import {
  carouselCountInvalid,
  mediaNotFound,
  mediaNotReady,
  mediaTypeInvalid,
  quotaUsed,
} from "./instagram-errors.ts";
import { requirePublisher } from "./require-publisher.ts";
import { takePicture } from "./take-picture.ts";
import { takeVideo } from "./take-video.ts";

const DAY = 24 * 3_600_000;
/** Containers for each post of the quota: 400 beside 50 on the network. */
const CONTAINERS_PER_POST = 8;
const CAROUSEL = { min: 2, max: 10 };

/** POST /{ig}/media */
export async function createContainer(
  call: GraphCall,
  { account, asked }: InstagramNode,
): Promise<JsonObject> {
  requirePublisher(call, account, asked);
  const { ctx, parameters } = call;
  const type = readType(call);
  const isItem = readFlag(parameters, "is_carousel_item") ?? false;
  if (isItem ? type !== "IMAGE" && type !== "VIDEO" : type === "VIDEO") throw mediaTypeInvalid(type);
  // A carousel's items and stories show no caption.
  const caption = isItem || type === "STORIES" ? null : readText(parameters, "caption");
  checkCaption(caption ?? "");
  const altText = readText(parameters, "alt_text");
  if (altText !== null && [...altText].length > 1000)
    throw invalidParameter("Param alt_text must be at most 1000 characters long.");
  if (
    countContainers(ctx.store, account.id, ctx.now().getTime() - DAY) >=
    account.quota_total * CONTAINERS_PER_POST
  )
    throw quotaUsed();

  const content = type === "CAROUSEL" ? collect(call, account) : await take(call, account, type);
  const id = makeContainerId();
  insertContainer(ctx.store, {
    ...content,
    id,
    account_id: account.id,
    media_type: type,
    is_carousel_item: isItem ? 1 : 0,
    caption,
    alt_text: altText,
    created_at: ctx.now().getTime(),
    polls_left: takeFault(ctx.store, account.id, "slow-container")?.polls ?? ctx.containerPolls,
    error_subcode: takeFault(ctx.store, account.id, "container-error")?.subcode ?? null,
    media_id: null,
  });
  return { id };
}

const TYPES: readonly string[] = ["IMAGE", "VIDEO", "REELS", "STORIES", "CAROUSEL"] satisfies ContainerType[];

function readType({ parameters }: GraphCall): ContainerType {
  const type = readText(parameters, "media_type") ?? "IMAGE";
  if (!TYPES.includes(type)) throw mediaTypeInvalid(type);
  return type as ContainerType;
}

type Content = Pick<Container, "sha256" | "source_url" | "children">;

async function take(
  { ctx, parameters }: GraphCall,
  account: Account,
  type: Exclude<ContainerType, "CAROUSEL">,
): Promise<Content> {
  const imageUrl = readText(parameters, "image_url");
  const videoUrl = readText(parameters, "video_url");
  const takesImage = type === "IMAGE" || (type === "STORIES" && videoUrl === null);
  const url = takesImage ? imageUrl : videoUrl;
  if (url === null) throw parameterRequired(takesImage ? "image_url" : "video_url");
  const sha256 =
    type === "IMAGE" || takesImage
      ? await takePicture(ctx, account.id, url, type)
      : await takeVideo(ctx, account.id, url, type);
  return { sha256, source_url: url, children: "" };
}

function collect({ ctx, parameters }: GraphCall, account: Account): Content {
  const listed = readList(parameters, "children");
  const ids = listed.length > 0 ? listed.map(String) : (readText(parameters, "children") ?? "").split(",");
  const known = ids.filter((id) => id !== "");
  if (known.length < CAROUSEL.min || known.length > CAROUSEL.max) throw carouselCountInvalid(known.length);
  const items = known.map((id) => {
    const item = findContainer(ctx.store, id);
    if (!item || item.account_id !== account.id || !item.is_carousel_item) throw mediaNotFound(id);
    if (containerStatus(item, ctx.now()) !== "FINISHED") throw mediaNotReady();
    return item;
  });
  const [first] = items;
  if (!first) throw carouselCountInvalid(0);
  return { sha256: first.sha256, source_url: first.source_url, children: known.join(",") };
}
