import { commitVisibly } from "../faults/commit-visibly.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import { invalidParameter, objectNotVisible } from "../graph/graph-errors.ts";
import { isObject, type JsonObject } from "../graph/json.ts";
import type { PageNode } from "../graph/node.ts";
import { type Parameters, readFlag, readList, readText } from "../graph/read-parameters.ts";
import type { Account } from "../store/accounts.ts";
import { findPhoto, type Photo } from "../store/photos.ts";
import { linkInvalid, linkToFacebook } from "./facebook-errors.ts";
import { makePost } from "./make-post.ts";
import { readAfterWrite } from "./read-after-write.ts";
import { requirePagePublisher } from "./require-page-publisher.ts";

const MESSAGE_MAX_CHARACTERS = 63_206;

export const isPublished = (parameters: Parameters): boolean => readFlag(parameters, "published") ?? true;

/** POST /{page}/feed */
export async function publishFeedPost(call: GraphCall, { account }: PageNode): Promise<JsonObject> {
  requirePagePublisher(call, account);
  const { ctx, parameters } = call;
  const message = readMessage(parameters, "message");
  const link = readText(parameters, "link");
  if (link !== null) checkLink(link);
  if (parameters.has("scheduled_publish_time"))
    throw invalidParameter("The sandbox network does not schedule posts");
  const photoIds = readList(parameters, "attached_media").map(
    (entry) => findAttached(call, account, entry).id,
  );
  if (message === null && link === null && photoIds.length === 0)
    throw invalidParameter("Missing message or attachment");

  const visible = isPublished(parameters);
  const write = () =>
    ctx.store.transaction(() => makePost(ctx, account, { message, link, photoIds, visible }));
  const id = visible ? await commitVisibly(ctx, account, write) : write();
  return readAfterWrite(call, account, id) ?? { id };
}

export function readMessage(parameters: Parameters, name: string): string | null {
  const message = readText(parameters, name)?.trim() ?? null;
  if (message !== null && [...message].length > MESSAGE_MAX_CHARACTERS)
    throw invalidParameter(`Param ${name} must be at most ${MESSAGE_MAX_CHARACTERS} characters long.`);
  return message === "" ? null : message;
}

/** The page behind the link is not scraped: nothing of the sandbox needs the internet. */
function checkLink(link: string): void {
  const url = URL.canParse(link) ? new URL(link) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw linkInvalid();
  if (/(^|\.)facebook\.com$/.test(url.hostname)) throw linkToFacebook();
}

function findAttached(call: GraphCall, account: Account, entry: unknown): Photo {
  const id = isObject(entry) ? entry.media_fbid : undefined;
  if (typeof id !== "string" && typeof id !== "number")
    throw invalidParameter("Param attached_media must have a media_fbid");
  const photo = findPhoto(call.ctx.store, String(id));
  if (!photo || photo.account_id !== account.id) throw objectNotVisible(call.method, String(id));
  return photo;
}
