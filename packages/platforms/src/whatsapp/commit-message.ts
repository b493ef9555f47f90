import { z } from "zod";
import type { AccountAccess, Checkpoint, CommitResult, PostPayload } from "../contract.ts";
import { idSchema } from "../meta/wire.ts";
import { PlatformError } from "../platform-error.ts";
import { readCheckpoint } from "./message-checkpoint.ts";
import { messageOf } from "./message-of.ts";
import type { WhatsappCtx } from "./whatsapp-ctx.ts";

export type CommitInput = { access: AccountAccess; post: PostPayload; checkpoint: Checkpoint };

const sentSchema = z.object({ messages: z.tuple([z.object({ id: idSchema })], z.unknown()) });

/** Sends one message to one person. An answer means that the network took it, not that it arrived. */
export async function commitMessage(ctx: WhatsappCtx, input: CommitInput): Promise<CommitResult> {
  const { access } = input;
  const message = messageOf(input.post);
  const prepared = readCheckpoint(
    input.checkpoint,
    { phoneNumberId: access.accountId, picture: message.picture },
    ctx.now(),
  );
  if (!prepared)
    throw new PlatformError("transient", "not-prepared", "the picture of this message was not uploaded");
  const components: unknown[] = [];
  if (prepared.picture)
    components.push({
      type: "header",
      parameters: [{ type: "image", image: { id: prepared.picture.mediaId } }],
    });
  if (message.bodyParameters.length > 0)
    components.push({
      type: "body",
      parameters: message.bodyParameters.map((text) => ({ type: "text", text })),
    });
  const content = JSON.stringify({
    messaging_product: "whatsapp",
    recipient_type: "individual",
    to: message.to,
    type: "template",
    template: {
      name: message.templateName,
      language: { code: message.templateLanguage },
      ...(components.length > 0 && { components }),
    },
    biz_opaque_callback_data: message.reference,
  });
  const { messages } = await ctx.graph.call({
    purpose: "commit",
    method: "POST",
    path: `/${access.accountId}/messages`,
    body: { contentType: "application/json", content },
    accessToken: access.accessToken,
    schema: sentSchema,
    signal: access.signal,
    onSent: access.onSent,
  });
  return { postId: messages[0].id };
}
