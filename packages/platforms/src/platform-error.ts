import type { PlatformErrorKind } from "@businesspro/contracts/enums";
import type { MessageRefusal } from "./message-refusal.ts";

/** A failed call to a network, classified by parsed codes. The message is for logs: no secrets, no captions. */
export class PlatformError extends Error {
  readonly kind: PlatformErrorKind;
  /** The network's own code, e.g. `190/463` or `http-503`. */
  readonly code: string;
  /** Kind `rate-limited`: not before this instant. */
  readonly retryAt: Date | null;
  /** A sentence of the network's own for the owner, where it gave one. */
  readonly userMessage: string | null;
  /** On networks that send to people, what it means beyond this one message; null elsewhere. */
  readonly refusal: MessageRefusal | null;

  constructor(
    kind: PlatformErrorKind,
    code: string,
    message: string,
    options: {
      retryAt?: Date | null;
      userMessage?: string | null;
      refusal?: MessageRefusal | null;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "PlatformError";
    this.kind = kind;
    this.code = code;
    this.retryAt = options.retryAt ?? null;
    this.userMessage = options.userMessage ?? null;
    this.refusal = options.refusal ?? null;
  }
}
