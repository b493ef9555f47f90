import { z } from "zod";
import type { MessageTemplate, TemplateCategory, TemplateStatus } from "../messaging.ts";
import { idSchema } from "../meta/wire.ts";

const STATUSES: Readonly<Record<string, TemplateStatus>> = {
  PENDING: "pending",
  IN_APPEAL: "pending",
  APPROVED: "approved",
  REINSTATED: "approved", // a webhook's word for a template that works again
  REJECTED: "rejected",
  PAUSED: "paused",
  FLAGGED: "approved", // may be paused soon, still sends
  DISABLED: "disabled",
};

export function toTemplateStatus(status: string): TemplateStatus {
  return STATUSES[status.toUpperCase()] ?? "other";
}

const componentSchema = z.object({
  type: z.string(),
  format: z.string().optional(),
  text: z.string().optional(),
  buttons: z.array(z.unknown()).optional(),
});

export const templateSchema = z.object({
  id: idSchema,
  name: z.string(),
  language: z.string(),
  category: z.string(),
  status: z.string(),
  parameter_format: z.string().optional(),
  rejected_reason: z.string().nullish(),
  components: z.array(componentSchema).default([]),
});

export const TEMPLATE_FIELDS = "id,name,language,category,status,parameter_format,rejected_reason,components";

const CATEGORIES: Readonly<Record<string, TemplateCategory>> = {
  MARKETING: "marketing",
  UTILITY: "utility",
  AUTHENTICATION: "authentication",
};

export function toTemplate(wire: z.output<typeof templateSchema>): MessageTemplate {
  const part = (type: string) => wire.components.find((component) => component.type.toUpperCase() === type);
  const reason = wire.rejected_reason;
  return {
    id: wire.id,
    name: wire.name,
    language: wire.language,
    // An unknown one is priced as the dearest.
    category: CATEGORIES[wire.category.toUpperCase()] ?? "marketing",
    status: toTemplateStatus(wire.status),
    body: part("BODY")?.text ?? "",
    footer: part("FOOTER")?.text ?? null,
    hasPicture: part("HEADER")?.format?.toUpperCase() === "IMAGE",
    rejectedReason: !reason || reason === "NONE" ? null : reason,
    unsupported: unsupportedPart(wire),
  };
}

/** Parts whose values we have no place for; fixed texts need none. */
function unsupportedPart({
  components,
  parameter_format: format,
}: z.output<typeof templateSchema>): MessageTemplate["unsupported"] {
  if (format?.toUpperCase() === "NAMED") return "named-parameters";
  const header = components.find(({ type }) => type.toUpperCase() === "HEADER");
  const isFixed = header?.format?.toUpperCase() === "TEXT" && !header.text?.includes("{{");
  if (header && !isFixed && header.format?.toUpperCase() !== "IMAGE") return "header";
  const buttons = components.find(({ type }) => type.toUpperCase() === "BUTTONS");
  return buttons && JSON.stringify(buttons).includes("{{") ? "buttons" : null;
}
