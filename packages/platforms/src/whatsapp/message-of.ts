import type { PostPayload, TemplateMessage } from "../contract.ts";
import { PlatformError } from "../platform-error.ts";

/** The message of a payload. Posts have none: this network has no feed. */
export function messageOf({ message }: PostPayload): TemplateMessage {
  if (message) return message;
  throw new PlatformError("rejected", "no-message", "this network sends messages to people only", {
    refusal: { scope: "template", reason: "template-invalid", pausesCampaign: true },
  });
}
