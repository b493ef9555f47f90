import type { GraphCall } from "../graph/graph-call.ts";
import { invalidParameter } from "../graph/graph-errors.ts";
import type { Json, JsonObject } from "../graph/json.ts";
import type { TemplateNode, WabaNode } from "../graph/node.ts";
import { nextPage } from "../graph/page-posts.ts";
import type { Field } from "../graph/parse-fields.ts";
import { readNumber, readText } from "../graph/read-parameters.ts";
import { requireScope } from "../graph/require-scope.ts";
import { parseAskedFields, selectFields } from "../graph/select-fields.ts";
import { listTemplateRows, type Template } from "../store/templates.ts";
import { settleReview } from "./settle-review.ts";

const DEFAULTS = ["name", "status", "category", "language", "components", "parameter_format"];

/** A business account's templates, newest first, with Graph's cursors. */
export function listTemplates(call: GraphCall, { waba }: WabaNode): JsonObject {
  const { ctx, parameters } = call;
  requireScope(call, "whatsapp_business_management");
  const limit = Math.min(Math.max(readNumber(parameters, "limit") ?? 25, 1), 100);
  const after = readText(parameters, "after");
  const before =
    after === null ? Number.MAX_SAFE_INTEGER : Number(Buffer.from(after, "base64url").toString());
  if (!Number.isSafeInteger(before)) throw invalidParameter("Invalid cursors values");
  const found = listTemplateRows(ctx.store, waba.id, before, limit + 1);
  const shown = found.slice(0, limit);
  const fields = parseAskedFields(readText(parameters, "fields"));
  const data = shown.map((template) => describe(settleReview(ctx, template, true), fields));
  const last = shown.at(-1);
  if (!last) return { data: [] };
  const cursor = Buffer.from(String(last.sequence)).toString("base64url");
  const more = found.length > limit;
  return {
    data,
    paging: {
      cursors: { before: cursor, after: cursor },
      ...(more && { next: nextPage(call, "after", cursor) }),
    },
  };
}

/** One template. */
export function readTemplate(
  call: GraphCall,
  { template }: TemplateNode,
  fields: Field[] | null,
): JsonObject {
  requireScope(call, "whatsapp_business_management");
  return describe(settleReview(call.ctx, template, true), fields);
}

function describe(template: Template, fields: Field[] | null): JsonObject {
  const components: Json = JSON.parse(template.components);
  return selectFields(
    "MessageTemplate",
    {
      id: () => template.id,
      name: () => template.name,
      status: () => template.status,
      category: () => template.category,
      language: () => template.language,
      components: () => components,
      parameter_format: () => "POSITIONAL",
      rejected_reason: () => template.reason ?? "NONE",
      quality_score: () => ({ score: "UNKNOWN" }),
    },
    fields,
    DEFAULTS,
  );
}
