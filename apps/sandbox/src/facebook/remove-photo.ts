import type { GraphCall } from "../graph/graph-call.ts";
import { objectNotVisible } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import type { PhotoNode } from "../graph/node.ts";
import { deletePhoto } from "../store/photos.ts";
import { requirePagePublisher } from "./require-page-publisher.ts";

/** DELETE /{photo}, of one that no post shows; the sandbox takes no post back. */
export function removePhoto(call: GraphCall, { account, photo }: PhotoNode): JsonObject {
  requirePagePublisher(call, account);
  if (photo.post_id !== null) throw objectNotVisible(call.method, photo.id);
  deletePhoto(call.ctx.store, photo.id);
  return { success: true };
}
