/**
 * The one way out of the process for calls to addresses that users, operators or networks name.
 * Rejects with `EgressError` where it refuses, otherwise as `fetch` does. Bodies are strings, URLSearchParams, bytes
 * or streams.
 */
export type Egress = (url: string, init: EgressInit) => Promise<Response>;
/** `onSent`: the last byte of a request was handed to the operating system. */
export type EgressInit = RequestInit & { signal: AbortSignal; onSent?: (() => void) | undefined };

export type EgressErrorCode =
  | "url-refused"
  | "address-refused"
  | "redirect-refused"
  | "redirects-exceeded"
  | "body-unsupported"
  | "response-too-large";

/** A call that the process itself refused. Its message names no path and no query: both may hold secrets. */
export class EgressError extends Error {
  readonly code: EgressErrorCode;

  constructor(code: EgressErrorCode, message: string) {
    super(message);
    this.name = "EgressError";
    this.code = code;
  }
}
