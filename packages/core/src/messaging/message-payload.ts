import type { Placeholder } from "@businesspro/contracts/messaging-outputs";
import { NO_POST_OPTIONS } from "@businesspro/contracts/post-options";
import type { MessagePicture, PostPayload } from "@businesspro/platforms/contract";
import { PlatformError } from "@businesspro/platforms/platform-error";
import type { Services } from "../context.ts";
import type { MessageBatch } from "./claim-messages.ts";

/** What one commit sends. */
export function messagePayload(
  services: Pick<Services, "media">,
  batch: MessageBatch,
  person: { phone: string; name: string },
  reference: string,
): PostPayload {
  return {
    type: "post",
    text: "",
    media: [],
    options: NO_POST_OPTIONS,
    message: {
      to: person.phone,
      templateName: batch.template.name,
      templateLanguage: batch.template.language,
      bodyParameters: batch.placeholders.map((placeholder) => fill(placeholder, person.name)),
      picture: pictureOf(services, batch),
      reference,
    },
  };
}

function fill(placeholder: Placeholder, name: string): string {
  if (placeholder.type === "text") return placeholder.text;
  return name.trim() === "" ? placeholder.otherwise : name;
}

function pictureOf({ media }: Pick<Services, "media">, batch: MessageBatch): MessagePicture | null {
  const picture = batch.media;
  if (!picture || !batch.template.hasPicture) return null;
  return {
    key: picture.sha256,
    contentType: "image/jpeg",
    async read() {
      const bytes = await media.read({ sha256: picture.sha256, variant: null });
      if (bytes) return bytes;
      throw new PlatformError("transient", "picture-gone", "the picture's bytes are not in the store");
    },
  };
}
