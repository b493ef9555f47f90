import { isIP } from "node:net";
import { Agent, type Dispatcher, fetch, type RequestInit as UndiciRequestInit } from "undici";
import { capBody, tooLarge } from "./cap-body.ts";
import { type Egress, EgressError } from "./egress.ts";
import { isPublicAddress } from "./is-public-address.ts";
import { publicLookup } from "./public-lookup.ts";

export type EgressOptions = {
  /** Origins that may lie on private addresses, named by the operator: the sandbox network, a local model server. */
  allowedOrigins: readonly string[];
  maxResponseBytes: number;
  /** From the first byte sent to the last byte read, redirects included. */
  timeLimitMs: number;
  maxRedirects?: number;
};

/** `close` ends idle connections; calls under way finish first. */
export type OwnedEgress = Egress & { close(): Promise<void> };

type Hop = { url: URL; method: string; headers: Headers };

/** HTTP/1.1 only: on HTTP/2 a client may replay a request that the server turned away, and posts must not be replayed. */
const AGENT_OPTIONS = { allowH2: false, pipelining: 1 } as const;
const DEFAULT_MAX_REDIRECTS = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export function createEgress(options: EgressOptions): OwnedEgress {
  const allowed = new Set(options.allowedOrigins.map((origin) => new URL(origin).origin));
  const guarded = new Agent({ ...AGENT_OPTIONS, connect: { lookup: publicLookup } });
  const trusted = new Agent(AGENT_OPTIONS);
  const maxRedirects = options.maxRedirects ?? DEFAULT_MAX_REDIRECTS;

  const egress: Egress = async (url, init) => {
    const signal = AbortSignal.any([init.signal, AbortSignal.timeout(options.timeLimitMs)]);
    const body = readBody(init.body);
    let hop: Hop = {
      url: parseUrl(url),
      method: (init.method ?? "GET").toUpperCase(),
      headers: new Headers(init.headers),
    };
    for (let redirects = 0; redirects <= maxRedirects; redirects++) {
      const isAllowed = allowed.has(hop.url.origin);
      if (!isAllowed) refusePrivateLiteral(hop.url);
      const agent = isAllowed ? trusted : guarded;
      const dispatcher = init.onSent ? agent.compose(telling(init.onSent)) : agent;
      const response = await send(hop, body, signal, dispatcher);
      const location = response.headers.get("location");
      if (!REDIRECTS.has(response.status) || location === null)
        return cap(response, options.maxResponseBytes);
      await response.body?.cancel();
      hop = follow(hop, location);
    }
    throw new EgressError("redirects-exceeded", `more than ${maxRedirects} redirects`);
  };
  const close = async () => {
    await Promise.all([guarded.close(), trusted.close()]);
  };
  return Object.assign(egress, { close });
}

async function send(hop: Hop, body: RequestBody, signal: AbortSignal, dispatcher: Dispatcher) {
  const init: UndiciRequestInit = {
    method: hop.method,
    headers: [...hop.headers],
    body,
    signal,
    dispatcher,
    redirect: "manual",
    ...(body instanceof ReadableStream && { duplex: "half" }),
  };
  try {
    return await fetch(hop.url, init);
  } catch (error) {
    if (error instanceof TypeError && error.cause instanceof EgressError) throw error.cause;
    throw error;
  }
}

/** Each request has a handler of its own, and `fetch` leaves this part of it free. */
function telling(onSent: () => void): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch(options, Object.assign(handler, { onRequestSent: onSent }));
}

/** A redirect is followed for reads only, and credentials never cross to another origin. */
function follow(hop: Hop, location: string): Hop {
  if (hop.method !== "GET" && hop.method !== "HEAD") {
    throw new EgressError("redirect-refused", `a ${hop.method} was answered with a redirect`);
  }
  const url = parseUrl(location, hop.url);
  const headers = new Headers(hop.headers);
  if (url.origin !== hop.url.origin) for (const name of ["authorization", "cookie"]) headers.delete(name);
  return { url, method: hop.method, headers };
}

function parseUrl(url: string, base?: URL): URL {
  const parsed = URL.parse(url, base?.href);
  if (!parsed) throw new EgressError("url-refused", "not a URL");
  if (parsed.protocol !== "https:" && parsed.protocol !== "http:") {
    throw new EgressError("url-refused", `the scheme ${parsed.protocol} is not allowed`);
  }
  if (parsed.username || parsed.password)
    throw new EgressError("url-refused", "credentials in a URL are not allowed");
  return parsed;
}

/** URL parsing has already turned octal, hexadecimal and shortened forms into plain ones. */
function refusePrivateLiteral(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !isPublicAddress(host)) {
    throw new EgressError("address-refused", "the address is not public");
  }
}

type RequestBody = string | URLSearchParams | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;

function readBody(body: RequestInit["body"]): RequestBody {
  if (body === undefined || body === null || typeof body === "string") return body ?? null;
  // Sent once: what has a body never follows a redirect.
  if (body instanceof URLSearchParams || body instanceof ReadableStream) return body;
  if (body instanceof Uint8Array && body.buffer instanceof ArrayBuffer) return new Uint8Array(body);
  throw new EgressError("body-unsupported", "only strings, URLSearchParams, bytes and streams are sent");
}

function cap(response: Awaited<ReturnType<typeof send>>, maxBytes: number): Response {
  if (Number(response.headers.get("content-length") ?? 0) > maxBytes) {
    void response.body?.cancel();
    throw tooLarge(maxBytes);
  }
  const body = response.body?.pipeThrough(capBody(maxBytes)) ?? null;
  return new Response(body, {
    status: response.status,
    statusText: response.statusText,
    headers: [...response.headers],
  });
}
