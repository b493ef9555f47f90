import { TEMPLATE_NAME_PATTERN } from "@businesspro/contracts/messaging";
import { slotsOf } from "./fill-template.ts";

export type TemplateFault = "empty" | "edge" | "order" | "neighbours" | "example" | "name" | "picture";

export type TemplateDraft = {
  name: string;
  body: string;
  examples: readonly string[];
  /** "missing": a picture is wanted and not yet chosen. */
  picture: "none" | "missing" | "chosen";
};

/** What WhatsApp's reader would send back at once. The server checks again. */
export function checkTemplate({ name, body, examples, picture }: TemplateDraft): TemplateFault[] {
  const text = body.trim();
  const slots = [...new Set(slotsOf(text))].sort((a, b) => a - b);
  const faults: Record<TemplateFault, boolean> = {
    empty: text === "",
    edge: /^\{\{\d+\}\}|\{\{\d+\}\}$/.test(text),
    order: slots.some((slot, index) => slot !== index + 1),
    neighbours: /\}\}\s*\{\{/.test(text),
    example: slots.some((_, index) => !examples[index]?.trim()),
    name: !TEMPLATE_NAME_PATTERN.test(name),
    picture: picture === "missing",
  };
  return (Object.keys(faults) as TemplateFault[]).filter((fault) => faults[fault]);
}

/** A name of the kind that WhatsApp takes, from the first words of a text; its date keeps it apart from others. */
export function suggestName(body: string, today: string): string {
  const words = body
    .replace(/\{\{\d+\}\}/g, " ")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return [...(words ?? ["message"]).slice(0, 3), today.replaceAll("-", "")].join("_");
}
