import { isObject } from "../graph/json.ts";
import type { Template } from "../store/templates.ts";
import { readComponents } from "./template-components.ts";
import {
  parameterInvalid,
  parameterMissing,
  templateFormat,
  templateParameters,
  templateTooLong,
} from "./whatsapp-errors.ts";

export type FilledTemplate = { text: string; footer: string | null; mediaId: string | null };

/** The message that a template makes with these values; throws the network's refusal of what does not fit. */
export function fillTemplate(template: Template, given: unknown): FilledTemplate {
  const parts = readComponents(JSON.parse(template.components));
  const components = Array.isArray(given) ? given.filter(isObject) : [];
  const parametersOf = (type: string): Record<string, unknown>[] => {
    const found = components.find((component) => String(component.type).toLowerCase() === type);
    return Array.isArray(found?.parameters) ? found.parameters.filter(isObject) : [];
  };
  const values = parametersOf("body").map(readValue);
  if (values.length !== parts.placeholders) throw templateParameters(values.length, parts.placeholders);
  const text = parts.body.replaceAll(/\{\{(\d+)\}\}/g, (_, index) => values[Number(index) - 1] ?? "");
  if ([...text].length > 1024) throw templateTooLong();
  return { text, footer: parts.footer, mediaId: parts.hasPicture ? pictureOf(parametersOf("header")) : null };
}

function readValue(parameter: Record<string, unknown>): string {
  if (parameter.type !== "text" || typeof parameter.text !== "string")
    throw parameterInvalid("text expected");
  if (parameter.text === "") throw parameterMissing("text");
  if (/[\n\t]| {5}/.test(parameter.text))
    throw templateFormat("Param text cannot have new-line/tab characters or more than 4 consecutive spaces");
  return parameter.text;
}

function pictureOf([parameter]: Record<string, unknown>[]): string {
  const image = parameter?.type === "image" && isObject(parameter.image) ? parameter.image : null;
  if (!image) throw templateFormat("header: Format mismatch, expected IMAGE, received UNKNOWN");
  if (typeof image.id !== "string") throw parameterInvalid("The sandbox takes pictures by media id only.");
  return image.id;
}
