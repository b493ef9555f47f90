import type { Json, JsonObject } from "../graph/json.ts";

export type GoogleStatus =
  | "INVALID_ARGUMENT"
  | "UNAUTHENTICATED"
  | "PERMISSION_DENIED"
  | "NOT_FOUND"
  | "ABORTED"
  | "RESOURCE_EXHAUSTED"
  | "INTERNAL"
  | "UNAVAILABLE";

const HTTP: Record<GoogleStatus, number> = {
  INVALID_ARGUMENT: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  ABORTED: 409,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
};

/** A refusal that leaves in the envelope of Google's APIs. */
export class GoogleError extends Error {
  readonly status: GoogleStatus;
  readonly details: Json[];

  constructor(status: GoogleStatus, message: string, details: Json[] = []) {
    super(message);
    this.name = "GoogleError";
    this.status = status;
    this.details = details;
  }

  get code(): number {
    return HTTP[this.status];
  }
}

export const googleErrorBody = ({ code, message, status, details }: GoogleError): JsonObject => ({
  error: { code, message, status, ...(details.length > 0 && { details }) },
});
