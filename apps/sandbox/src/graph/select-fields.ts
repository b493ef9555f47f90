import { nonexistingField } from "./graph-errors.ts";
import type { Json, JsonObject } from "./json.ts";
import { type Field, parseFields } from "./parse-fields.ts";

/** How each field of a node is read; undefined leaves the field out, as Graph does with what is not there. */
export type FieldReaders = Record<string, (field: Field) => Json | undefined>;

const plain = (name: string): Field => ({ name, modifiers: {}, fields: null });

/** The node with the asked fields and its id, which is always there. */
export function selectFields(
  nodeType: string,
  readers: FieldReaders,
  fields: Field[] | null,
  defaults: string[],
): JsonObject {
  const node: JsonObject = {};
  for (const field of [...(fields ?? defaults.map(plain)), plain("id")]) {
    if (!Object.hasOwn(readers, field.name)) throw nonexistingField(field.name, nodeType);
    const value = readers[field.name]?.(field);
    if (value !== undefined && value !== null) node[field.name] = value;
  }
  return node;
}

/** Keeps of a plain value what `{…}` behind its field asks for; lists inside `data` are gone through. */
export function prune(value: Json | undefined, fields: Field[] | null): Json | undefined {
  if (fields === null || value === undefined || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((entry) => prune(entry, fields) ?? null);
  if (value.data !== undefined) return { ...value, data: prune(value.data, fields) ?? null };
  const kept: JsonObject = {};
  for (const field of fields) {
    const inner = prune(value[field.name], field.fields);
    if (inner !== undefined) kept[field.name] = inner;
  }
  return kept;
}

/** Null where the caller asked for none. */
export const parseAskedFields = (text: string | null): Field[] | null =>
  text === null ? null : parseFields(text);
