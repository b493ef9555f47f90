import { randomBytes } from "node:crypto";
import type { JsonObject } from "./json.ts";

export type GraphErrorDetail = {
  message: string;
  code: number;
  subcode?: number | undefined;
  /** HTTP status; 400 unless the network uses another. */
  status?: number;
  type?: string;
  transient?: boolean | undefined;
  userTitle?: string | undefined;
  userMessage?: string | undefined;
  /** Google's word for a refusal that a fault asked for. */
  reason?: string | undefined;
  /** For throttles: minutes that the usage header names. */
  regainMinutes?: number;
  /** `error_data`, where the network sends one. */
  data?: JsonObject;
};

/** A refusal that leaves in Graph's own envelope. */
export class GraphError extends Error {
  readonly detail: GraphErrorDetail;

  constructor(detail: GraphErrorDetail) {
    super(detail.message);
    this.name = "GraphError";
    this.detail = detail;
  }
}

export const makeTraceId = () => `A${randomBytes(16).toString("base64url").slice(0, 22)}`;

/** `is_transient` and the sentences for people come only with a subcode or when they say something, as on the network. */
export function graphErrorBody({ detail }: GraphError, traceId: string): JsonObject {
  return {
    error: {
      message: detail.message,
      type: detail.type ?? "OAuthException",
      code: detail.code,
      ...(detail.subcode !== undefined && { error_subcode: detail.subcode }),
      ...((detail.transient !== undefined || detail.userTitle !== undefined) && {
        is_transient: detail.transient ?? false,
      }),
      ...(detail.userTitle !== undefined && { error_user_title: detail.userTitle }),
      ...(detail.userMessage !== undefined && { error_user_msg: detail.userMessage }),
      ...(detail.data !== undefined && { error_data: detail.data }),
      fbtrace_id: traceId,
    },
  };
}
