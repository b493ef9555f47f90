import { randomBytes } from "node:crypto";
import type { GraphCall } from "../graph/graph-call.ts";
import { invalidParameter } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import type { AppNode, NumberNode, UploadNode } from "../graph/node.ts";
import { readNumber, readText } from "../graph/read-parameters.ts";
import { requireScope } from "../graph/require-scope.ts";
import { inspectPicture } from "../pictures/inspect-picture.ts";
import { keepPicture } from "../pictures/keep-picture.ts";
import { makeMessageMediaId } from "../store/make-ids.ts";
import { insertMessageMedia, insertUpload, setHandle } from "../store/message-media.ts";
import { mediaInvalid } from "./whatsapp-errors.ts";

const IMAGE_LIMIT = 5 * 1024 * 1024;
const TYPES = ["image/jpeg", "image/png"];

/** Takes a picture into the number's hands. */
export async function uploadMedia(call: GraphCall, { account }: NumberNode): Promise<JsonObject> {
  const { ctx, parameters } = call;
  requireScope(call, "whatsapp_business_messaging");
  if (readText(parameters, "messaging_product") !== "whatsapp")
    throw invalidParameter("The parameter messaging_product is required.");
  const file = parameters.get("file");
  if (!(file instanceof Blob)) throw mediaInvalid("The parameter file is required.");
  if (file.size > IMAGE_LIMIT) throw mediaInvalid("Pictures have at most 5 MB.");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const picture = await inspectPicture(bytes);
  if (!picture || !TYPES.includes(picture.contentType) || !TYPES.includes(file.type))
    throw mediaInvalid("Unsupported image: JPEG and PNG only.");
  const sha256 = await keepPicture(ctx, bytes, picture);
  const id = makeMessageMediaId();
  insertMessageMedia(ctx.store, { id, account_id: account.id, sha256, created_at: ctx.now().getTime() });
  return { id };
}

/** Opens a resumable upload for an example of a template's picture. */
export function openUpload({ ctx, parameters }: GraphCall, _node: AppNode): JsonObject {
  const length = readNumber(parameters, "file_length");
  const contentType = readText(parameters, "file_type") ?? "";
  if (length === null || length === 0) throw invalidParameter("The parameter file_length is required.");
  if (!TYPES.includes(contentType)) throw invalidParameter("The file type is not supported.");
  const id = `upload:${randomBytes(24).toString("base64url")}`;
  insertUpload(ctx.store, { id, length, content_type: contentType });
  return { id };
}

/** Takes the bytes of an upload; the handle stands for the whole file. */
export async function takeUpload(
  { ctx, parameters }: GraphCall,
  { upload }: UploadNode,
): Promise<JsonObject> {
  const file = parameters.get("file");
  const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  if (bytes.byteLength !== upload.length) throw invalidParameter("The file is not whole.");
  if (!(await inspectPicture(bytes))) throw invalidParameter("The file is no picture.");
  const handle = upload.handle ?? `4::${randomBytes(48).toString("base64url")}`;
  setHandle(ctx.store, upload.id, handle);
  return { h: handle };
}
