import { isObject, parseJson } from "./json.ts";

/** Graph takes a parameter from the query, a form, a multipart form or a JSON body alike; the body wins. A body of any other type is the parameter `file`. */
export type Parameters = ReadonlyMap<string, unknown>;

/** Null: the body says it is JSON and is not. */
export async function readParameters(request: Request): Promise<Parameters | null> {
  const parameters = new Map<string, unknown>(new URL(request.url).searchParams);
  if (request.method === "GET" || request.method === "HEAD") return parameters;
  const type = request.headers.get("content-type") ?? "";
  if (type.includes("json")) {
    const text = await request.text();
    const body = text.trim() === "" ? {} : parseJson(text);
    if (!isObject(body)) return null;
    for (const [name, value] of Object.entries(body)) parameters.set(name, value);
  } else if (type.startsWith("multipart/form-data") || type.startsWith("application/x-www-form-urlencoded")) {
    const form = await request.formData().catch(() => null);
    for (const [name, value] of form ?? []) parameters.set(name, value);
  } else if (type !== "") {
    parameters.set("file", await request.blob());
  }
  return parameters;
}

/** Numbers and booleans of a JSON body read as their text; null: absent or empty. */
export function readText(parameters: Parameters, name: string): string | null {
  const value = parameters.get(name);
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return null;
}

export function readFlag(parameters: Parameters, name: string): boolean | null {
  const text = readText(parameters, name)?.toLowerCase();
  if (text === "true" || text === "1") return true;
  if (text === "false" || text === "0") return false;
  return null;
}

export function readNumber(parameters: Parameters, name: string): number | null {
  const text = readText(parameters, name);
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}

/** Unix seconds or any date that can be parsed, as milliseconds. */
export function readInstant(parameters: Parameters, name: string): number | null {
  const text = readText(parameters, name);
  if (text === null) return null;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}

/**
 * A list, however it is written: a JSON array, the text of one, `name[0]=…` once for each entry (the entry as JSON),
 * or `name[0][key]=…`.
 */
export function readList(parameters: Parameters, name: string): unknown[] {
  const value = parameters.get(name);
  const whole = typeof value === "string" ? parseJson(value) : value;
  if (Array.isArray(whole)) return whole;
  const entries = new Map<number, unknown>();
  for (const [key, raw] of parameters) {
    const [, index, field] = new RegExp(`^${name}\\[(\\d+)\\](?:\\[(\\w+)\\])?$`).exec(key) ?? [];
    if (index === undefined) continue;
    const position = Number(index);
    const before = entries.get(position);
    if (field !== undefined) entries.set(position, { ...(isObject(before) ? before : {}), [field]: raw });
    else entries.set(position, typeof raw === "string" ? (parseJson(raw) ?? raw) : raw);
  }
  return [...entries].sort(([left], [right]) => left - right).map(([, entry]) => entry);
}
