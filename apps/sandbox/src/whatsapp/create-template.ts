import type { GraphCall } from "../graph/graph-call.ts";
import { GraphError } from "../graph/graph-error.ts";
import type { JsonObject } from "../graph/json.ts";
import type { WabaNode } from "../graph/node.ts";
import { readList, readText } from "../graph/read-parameters.ts";
import { requireScope } from "../graph/require-scope.ts";
import { makeTemplateId } from "../store/make-ids.ts";
import { isHandle } from "../store/message-media.ts";
import type { Store } from "../store/open-store.ts";
import { findTemplateByName, insertTemplate, type Template } from "../store/templates.ts";
import { templateEvent } from "./events.ts";
import { readComponents } from "./template-components.ts";

const CATEGORIES = ["MARKETING", "UTILITY", "AUTHENTICATION"] as const;

const refused = (subcode: number, title: string, message: string) =>
  new GraphError({
    code: 100,
    subcode,
    message: "Invalid parameter",
    userTitle: title,
    userMessage: message,
  });

/** Hands a template in: it is PENDING until it was asked for a few times, or some seconds have passed. */
export function createTemplate(call: GraphCall, { waba }: WabaNode): JsonObject {
  const { ctx, parameters } = call;
  requireScope(call, "whatsapp_business_management");
  const name = readText(parameters, "name") ?? "";
  const language = readText(parameters, "language") ?? "";
  const asked = readText(parameters, "category")?.toUpperCase();
  const category = CATEGORIES.find((known) => known === asked);
  const components = readList(parameters, "components");
  if (!/^[a-z0-9_]{1,512}$/.test(name))
    throw refused(2388024, "Invalid name", "Names have small letters, digits and underscores only.");
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(language))
    throw refused(2388023, "Invalid language", "This language is not supported.");
  if (!category) throw refused(2388025, "Invalid category", "The category is not known.");
  check(ctx.store, components);
  if (findTemplateByName(ctx.store, waba.id, name, language))
    throw refused(2388024, "Name taken", "Content in this language already exists for this template name.");
  const template: Omit<Template, "sequence" | "reason"> = {
    id: makeTemplateId(),
    waba_id: waba.id,
    name,
    language,
    category,
    status: "PENDING",
    components: JSON.stringify(components),
    polls_left: ctx.templatePolls,
    reviewed_at: Date.now() + ctx.messagePace.reviewMs,
  };
  insertTemplate(ctx.store, template);
  ctx.webhooks.tell(templateEvent(template, "APPROVED", null, ctx.messagePace.reviewMs));
  return { id: template.id, status: "PENDING", category };
}

function check(store: Store, components: unknown[]): void {
  const { body, footer, hasPicture, handle, placeholders, numbers, examples } = readComponents(components);
  if (body.trim() === "") throw refused(2388026, "Body missing", "A template needs a body.");
  if ([...body].length > 1024)
    throw refused(2388040, "Body too long", "The body has at most 1024 characters.");
  if (footer !== null && [...footer].length > 60)
    throw refused(2388040, "Footer too long", "The footer has at most 60 characters.");
  if (/^\s*\{\{\d+\}\}|\{\{\d+\}\}\s*$/.test(body))
    throw refused(
      2388299,
      "Variables at the edge",
      "Variables can't be at the start or end of the template.",
    );
  if (numbers.some((number, index) => number !== index + 1))
    throw refused(2388043, "Variables not in order", "Variables count from 1 without gaps.");
  if (examples !== placeholders)
    throw refused(2388043, "Examples missing", "Every variable needs an example value.");
  if (hasPicture && (handle === null || !isHandle(store, handle)))
    throw refused(2388273, "Example missing", "The header needs an example picture.");
}
