/** Search parameters come from outside: each route keeps what it knows and drops the rest. */

export function textParam(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((candidate) => candidate === value);
}

/** A path of this app; an address elsewhere would make the log-in page a stepping stone for fraud. */
export function ownPath(value: unknown): string | undefined {
  const text = textParam(value);
  return text?.startsWith("/") && !text.startsWith("//") && !text.includes("\\") ? text : undefined;
}
