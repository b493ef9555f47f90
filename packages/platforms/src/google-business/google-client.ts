import type { Egress } from "@businesspro/egress/egress";
import type { z } from "zod";
import type { CallPurpose } from "../meta/classify-graph-error.ts";
import { classifyNetworkFailure } from "../meta/classify-network-failure.ts";
import { PlatformError } from "../platform-error.ts";
import { classifyGoogleError } from "./classify-google-error.ts";
import { readGoogleError } from "./google-error-body.ts";

export type GoogleRequest<T> = {
  purpose: CallPurpose;
  method: "GET" | "POST";
  /** Origin and path, without query. */
  url: string;
  query?: Readonly<Record<string, string>> | [name: string, value: string][];
  /** Sent as JSON. */
  body?: unknown;
  accessToken: string;
  schema: z.ZodType<T>;
  signal: AbortSignal;
};

/** The one place where requests to Business Profile are made. It never repeats one. */
export type GoogleClient = { call<T>(request: GoogleRequest<T>): Promise<T> };

export function createGoogleClient({ egress, now }: { egress: Egress; now: () => Date }): GoogleClient {
  return {
    async call(request) {
      const call = `${request.method} ${new URL(request.url).pathname}`;
      const { status, headers, body } = await send(egress, request, call);
      if (status >= 300) {
        throw classifyGoogleError({
          call,
          purpose: request.purpose,
          status,
          error: readGoogleError(body),
          retryAfterSeconds: secondsOf(headers.get("retry-after")),
          now: now(),
        });
      }
      const parsed = request.schema.safeParse(body);
      if (parsed.success) return parsed.data;
      const kind = request.purpose === "commit" ? "outcome-unknown" : "transient";
      throw new PlatformError(kind, "unreadable-answer", `${call} was answered in a shape that is not known`);
    },
  };
}

async function send(egress: Egress, request: GoogleRequest<unknown>, call: string) {
  const query = new URLSearchParams(request.query);
  const headers: Record<string, string> = {
    accept: "application/json",
    authorization: `Bearer ${request.accessToken}`,
    ...(request.body !== undefined && { "content-type": "application/json" }),
  };
  if (request.signal.aborted)
    throw new PlatformError("transient", "not-sent", `${call} was not sent: out of time`);
  try {
    const response = await egress(query.size > 0 ? `${request.url}?${query}` : request.url, {
      method: request.method,
      headers,
      signal: request.signal,
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
    });
    return { status: response.status, headers: response.headers, body: parseJson(await response.text()) };
  } catch (error) {
    throw classifyNetworkFailure(error, call, request.purpose);
  }
}

function secondsOf(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) : null;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
