import { z } from "zod";

const componentSchema = z.object({
  type: z.string().transform((type) => type.toUpperCase()),
  format: z
    .string()
    .transform((format) => format.toUpperCase())
    .optional(),
  text: z.string().optional(),
  example: z
    .object({
      header_handle: z.array(z.string()).optional(),
      body_text: z.array(z.array(z.string())).optional(),
    })
    .optional(),
});
const componentsSchema = z.array(componentSchema);

export type TemplateParts = {
  body: string;
  footer: string | null;
  hasPicture: boolean;
  /** Handle of the reviewer's example. */
  handle: string | null;
  /** Distinct placeholders of the body, and how many example values came with them. */
  placeholders: number;
  numbers: number[];
  examples: number;
};

/** The parts of a template that the sandbox knows. */
export function readComponents(components: unknown): TemplateParts {
  const parsed = componentsSchema.safeParse(components).data ?? [];
  const part = (type: string) => parsed.find((component) => component.type === type);
  const body = part("BODY");
  const header = part("HEADER");
  const found = [...(body?.text ?? "").matchAll(/\{\{(\d+)\}\}/g)].map(([, index]) => Number(index));
  const numbers = [...new Set(found)].toSorted((left, right) => left - right);
  return {
    body: body?.text ?? "",
    footer: part("FOOTER")?.text ?? null,
    hasPicture: header?.format === "IMAGE",
    handle: header?.example?.header_handle?.[0] ?? null,
    placeholders: numbers.length,
    numbers,
    examples: body?.example?.body_text?.[0]?.length ?? 0,
  };
}
