import { isObject } from "../graph/json.ts";
import { type Parameters, readText } from "../graph/read-parameters.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { findMessageMedia } from "../store/message-media.ts";
import type { Message } from "../store/messages.ts";
import type { SenderNumber } from "../store/numbers.ts";
import { findTemplateByName } from "../store/templates.ts";
import { fillTemplate } from "./filled-template.ts";
import { readPhone } from "./read-phone.ts";
import { settleReview } from "./settle-review.ts";
import {
  mediaInvalid,
  parameterInvalid,
  parameterMissing,
  templateDisabled,
  templatePaused,
  templateUnknown,
  typeUnsupported,
} from "./whatsapp-errors.ts";

export type Outgoing = Pick<
  Message,
  "person" | "text" | "footer" | "sha256" | "template" | "category" | "reference"
>;

const KEPT_MS = 30 * 24 * 3_600_000;

/** The message as it would appear to the person; throws the network's refusal of what cannot be sent. */
export function readOutgoing(ctx: SandboxCtx, number: SenderNumber, parameters: Parameters): Outgoing {
  if (readText(parameters, "messaging_product") !== "whatsapp") throw parameterMissing("messaging_product");
  const to = readText(parameters, "to");
  if (to === null) throw parameterMissing("to");
  const person = readPhone(to);
  if (person === null) throw parameterInvalid("to is not a phone number");
  const reference = readText(parameters, "biz_opaque_callback_data");
  if (reference !== null && Buffer.byteLength(reference) > 256)
    throw parameterInvalid("biz_opaque_callback_data is longer than 256 bytes");
  const type = readText(parameters, "type") ?? "text";
  const plain = { person, footer: null, sha256: null, template: null, category: null, reference };
  if (type === "text") return { ...plain, text: readBody(parameters.get("text")) };
  if (type !== "template") throw typeUnsupported(type);
  return { ...plain, ...readTemplate(ctx, number, parameters.get("template")) };
}

function readBody(text: unknown): string {
  const body = isObject(text) ? text.body : null;
  if (typeof body !== "string" || body === "") throw parameterMissing("text.body");
  if ([...body].length > 4096) throw parameterInvalid("text.body is longer than 4096 characters");
  return body;
}

function readTemplate(ctx: SandboxCtx, number: SenderNumber, value: unknown) {
  const named = isObject(value) ? value : {};
  const language = isObject(named.language) ? String(named.language.code ?? "") : "";
  const name = String(named.name ?? "");
  if (name === "") throw parameterMissing("template.name");
  const row = findTemplateByName(ctx.store, number.waba_id, name, language);
  const template = row && settleReview(ctx, row, false);
  if (template?.status === "PAUSED") throw templatePaused();
  if (template?.status === "DISABLED") throw templateDisabled();
  if (template?.status !== "APPROVED") throw templateUnknown(name, language);
  const { text, footer, mediaId } = fillTemplate(template, named.components);
  const media = mediaId === null ? null : findMessageMedia(ctx.store, mediaId);
  const isKept = media?.account_id === number.account_id && media.created_at > ctx.now().getTime() - KEPT_MS;
  if (mediaId !== null && !isKept) throw mediaInvalid(`Media id ${mediaId} is unknown or has expired.`);
  return { text, footer, sha256: media?.sha256 ?? null, template: name, category: template.category };
}
