import type { PrepareResult } from "../contract.ts";
import { toFormBody } from "../meta/to-form-body.ts";
import { createdSchema } from "../meta/wire.ts";
import type { PrepareInput } from "../prepare-input.ts";
import { type MessageCheckpoint, readCheckpoint } from "./message-checkpoint.ts";
import { messageOf } from "./message-of.ts";
import type { WhatsappCtx } from "./whatsapp-ctx.ts";

/** Uploads the picture of a message where it has one and the number does not hold it yet. */
export async function prepareMessage(
  ctx: WhatsappCtx,
  { access, post, checkpoint, save }: PrepareInput,
): Promise<PrepareResult> {
  const { picture } = messageOf(post);
  const phoneNumberId = access.accountId;
  const kept = readCheckpoint(checkpoint, { phoneNumberId, picture }, ctx.now());
  if (kept) return { state: "ready", checkpoint: kept };
  let made: MessageCheckpoint = { phoneNumberId, picture: null };
  if (picture) {
    const bytes = new Uint8Array(await picture.read());
    const form = new FormData();
    form.set("messaging_product", "whatsapp");
    form.set("type", picture.contentType);
    const name = picture.contentType === "image/png" ? "picture.png" : "picture.jpg";
    form.set("file", new Blob([bytes], { type: picture.contentType }), name);
    const { id } = await ctx.graph.call({
      purpose: "prepare",
      method: "POST",
      path: `/${phoneNumberId}/media`,
      body: await toFormBody(form),
      accessToken: access.accessToken,
      schema: createdSchema,
      signal: access.signal,
    });
    made = {
      phoneNumberId,
      picture: { key: picture.key, mediaId: id, uploadedAt: ctx.now().toISOString() },
    };
    await save(made);
  }
  return { state: "ready", checkpoint: made };
}
