import type { ErrorCode, ErrorKey, ErrorParameters, Problem } from "@businesspro/contracts/errors";

/**
 * The only error a verb throws on purpose. Its key becomes a sentence in the reader's language;
 * the message is for logs and carries no personal data.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly key: ErrorKey;
  readonly parameters: ErrorParameters;
  readonly field: string | null;

  constructor(
    code: ErrorCode,
    key: ErrorKey,
    options: { parameters?: ErrorParameters; field?: string; cause?: unknown } = {},
  ) {
    super(`${code}: ${key}`, { cause: options.cause });
    this.name = "DomainError";
    this.code = code;
    this.key = key;
    this.parameters = options.parameters ?? {};
    this.field = options.field ?? null;
  }

  get problem(): Problem {
    return { code: this.code, key: this.key, parameters: this.parameters, field: this.field };
  }
}
