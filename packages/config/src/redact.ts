const SECRET_KEY =
  /token|password|secret|authorization|cookie|e-?mail|api-?_?key|credential|database_?url|connection_?string/i;
export const CENSOR = "[redacted]";
/** Deeper than any log line of ours; stops at cycles too. */
const MAX_DEPTH = 8;

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/gu, CENSOR],
  [/\b(bearer|basic)\s+[\w.~+/=-]+/gi, `$1 ${CENSOR}`],
  [/\b([\w-]*(?:token|secret|password|signature|api_?key))=[^&\s"']+/gi, `$1=${CENSOR}`],
  // Single-use values of consent redirects; as plain words they are harmless.
  [/([?&](?:code|state)=)[^&\s"']+/gi, `$1${CENSOR}`],
  [/(\w+:\/\/)[^\s/@:]*:[^\s@]*@/g, `$1${CENSOR}@`],
];

/** Takes e-mail addresses, bearer values, secret query parameters and passwords of addresses out of a sentence. */
export function redactText(text: string): string {
  return PATTERNS.reduce((current, [pattern, replacement]) => current.replace(pattern, replacement), text);
}

/** A copy for the log: values under secret names are censored at any depth, all text goes through `redactText`. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (depth >= MAX_DEPTH) return "[too deep]";
  if (Buffer.isBuffer(value)) return `[${value.length} bytes]`;
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  if (value instanceof Error) return redactError(value, depth);
  return Object.fromEntries(Object.entries(value).map((entry) => redactEntry(entry, depth)));
}

function redactEntry([key, value]: [string, unknown], depth: number): [string, unknown] {
  const countable =
    typeof value === "number" || typeof value === "boolean" || value === null || value === undefined;
  return [key, SECRET_KEY.test(key) && !countable ? CENSOR : redact(value, depth + 1)];
}

function redactError(error: Error, depth: number): Record<string, unknown> {
  return {
    type: error.name,
    message: redactText(error.message),
    stack: error.stack === undefined ? undefined : redactText(error.stack),
    ...(error.cause === undefined ? {} : { cause: redact(error.cause, depth + 1) }),
    ...Object.fromEntries(
      Object.entries(error)
        .filter(([key]) => !["name", "message", "stack", "cause"].includes(key))
        .map((entry) => redactEntry(entry, depth)),
    ),
  };
}
