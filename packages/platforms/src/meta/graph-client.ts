import { createHmac } from "node:crypto";
import type { ImplementedPlatform } from "@businesspro/contracts/enums";
import type { Egress } from "@businesspro/egress/egress";
import type { z } from "zod";
import type { UsageReport } from "../configuration.ts";
import { PlatformError } from "../platform-error.ts";
import { type CallPurpose, classifyGraphError } from "./classify-graph-error.ts";
import { classifyNetworkFailure } from "./classify-network-failure.ts";
import { FEED_ERRORS, type GraphErrorTable } from "./graph-errors.ts";
import { readUsage } from "./usage-headers.ts";
import { graphErrorSchema, instagramOauthErrorSchema } from "./wire.ts";

export type GraphRequest<T> = {
  purpose: CallPurpose;
  method: "GET" | "POST" | "DELETE";
  /** Begins with a slash; follows the client's base. */
  path: string;
  parameters?: Readonly<Record<string, string>>;
  /** Sent as it is; parameters then stand in the address. */
  body?: { contentType: string; content: string | Uint8Array<ArrayBuffer>; headers?: Record<string, string> };
  /** Sent as a header, so that no address holds it; null for calls made by the application itself. */
  accessToken: string | null;
  schema: z.ZodType<T>;
  signal: AbortSignal;
  /** The whole request is on its way. */
  onSent?: (() => void) | undefined;
};

/** The one place where requests to the Graph are made. It never repeats one. */
export type GraphClient = { call<T>(request: GraphRequest<T>): Promise<T> };

export type GraphClientOptions = {
  platform: ImplementedPlatform;
  /** Whose allowance the calls use, in reports of usage; the platform where it has one application only. */
  application?: string;
  /** Origin and, where the path has one, version. */
  base: string;
  /** Set where the host takes `appsecret_proof`. */
  appSecret: string | null;
  /** What the network's codes mean; by default those of Facebook and Instagram. */
  errors?: GraphErrorTable;
  egress: Egress;
  now: () => Date;
  onUsage?: (application: string, usage: readonly UsageReport[]) => void;
};

export function createGraphClient(options: GraphClientOptions): GraphClient {
  return {
    async call(request) {
      const call = `${request.method} ${request.path}`;
      const { status, headers, text } = await send(options, request, call);
      const usage = readUsage(headers);
      if (usage.length > 0) options.onUsage?.(options.application ?? options.platform, usage);
      const body = parseJson(text);
      const error = readError(body);
      if (error || status >= 300) {
        throw classifyGraphError({
          call,
          purpose: request.purpose,
          status,
          error,
          usage,
          now: options.now(),
          errors: options.errors ?? FEED_ERRORS,
        });
      }
      const parsed = request.schema.safeParse(body);
      if (parsed.success) return parsed.data;
      const kind = request.purpose === "commit" ? "outcome-unknown" : "transient";
      throw new PlatformError(kind, "unreadable-answer", `${call} was answered in a shape that is not known`);
    },
  };
}

async function send(options: GraphClientOptions, request: GraphRequest<unknown>, call: string) {
  const parameters = new URLSearchParams(request.parameters);
  if (request.accessToken !== null && options.appSecret !== null) {
    parameters.set(
      "appsecret_proof",
      createHmac("sha256", options.appSecret).update(request.accessToken).digest("hex"),
    );
  }
  const headers: Record<string, string> = { accept: "application/json" };
  if (request.accessToken !== null) headers.authorization = `Bearer ${request.accessToken}`;
  const { body } = request;
  if (body) Object.assign(headers, body.headers, { "content-type": body.contentType });
  const isForm = request.method === "POST" && !body;
  const query = !isForm && parameters.size > 0 ? `?${parameters}` : "";
  const init = {
    method: request.method,
    headers,
    signal: request.signal,
    onSent: request.onSent,
    ...(isForm && { body: parameters }),
    ...(body && { body: body.content }),
  };
  if (request.signal.aborted)
    throw new PlatformError("transient", "not-sent", `${call} was not sent: out of time`);
  try {
    const response = await options.egress(`${options.base}${request.path}${query}`, init);
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    throw classifyNetworkFailure(error, call, request.purpose);
  }
}

function readError(body: unknown) {
  const graph = graphErrorSchema.safeParse(body);
  if (graph.success) return graph.data.error;
  const oauth = instagramOauthErrorSchema.safeParse(body);
  // Its code repeats the HTTP status and would be taken for a Graph code.
  return oauth.success ? {} : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
