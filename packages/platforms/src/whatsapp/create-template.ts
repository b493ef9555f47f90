import { z } from "zod";
import type { AccountAccess } from "../contract.ts";
import type { NewTemplate, TemplateStatus } from "../messaging.ts";
import { idSchema } from "../meta/wire.ts";
import { toTemplateStatus } from "./template-wire.ts";
import { uploadExample } from "./upload-example.ts";
import { wabaOf } from "./waba-of.ts";
import type { WhatsappCtx } from "./whatsapp-ctx.ts";

const createdSchema = z.object({ id: idSchema, status: z.string().default("PENDING") });

/** Hands a template in for review. Refused names, texts and examples are kind `rejected`. */
export async function createTemplate(
  ctx: WhatsappCtx,
  access: AccountAccess,
  template: NewTemplate,
): Promise<{ id: string; status: TemplateStatus }> {
  const handle = template.picture && (await uploadExample(ctx, access, template.picture));
  const { body, footer, bodyExamples } = template;
  const components = [
    ...(handle === null ? [] : [{ type: "HEADER", format: "IMAGE", example: { header_handle: [handle] } }]),
    {
      type: "BODY",
      text: body,
      ...(bodyExamples.length > 0 && { example: { body_text: [bodyExamples] } }),
    },
    ...(footer === null ? [] : [{ type: "FOOTER", text: footer }]),
  ];
  const content = JSON.stringify({
    name: template.name,
    language: template.language,
    category: template.category.toUpperCase(),
    parameter_format: "POSITIONAL",
    components,
  });
  const { id, status } = await ctx.graph.call({
    purpose: "prepare",
    method: "POST",
    path: `/${wabaOf(access)}/message_templates`,
    body: { contentType: "application/json", content },
    accessToken: access.accessToken,
    schema: createdSchema,
    signal: access.signal,
  });
  return { id, status: toTemplateStatus(status) };
}
