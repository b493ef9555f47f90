import { CHECK_PICTURE_PATH, drawCheckPicture } from "@businesspro/core/doctor/check-picture";
import { DomainError } from "@businesspro/core/domain-error";
import { consumeLimit } from "@businesspro/core/identity/consume-limit";
import { type OpenedMedia, openMedia } from "@businesspro/core/media/open-media";
import { storeMedia } from "@businesspro/core/media/store-media";
import { type Context, Hono } from "hono";
import parseRange from "range-parser";
import { answerNotFound } from "./answer-problem.ts";
import { readableBody } from "./finish-body.ts";
import type { ApiEnv } from "./request-context.ts";

export function mediaRoutes(): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.post("/media", async (c) => {
    const tenant = (await c.get("session")())?.tenant;
    if (!tenant) throw new DomainError("UNAUTHENTICATED", "unauthenticated");
    await consumeLimit(tenant, "uploadMedia", tenant.organizationId);
    return c.json(await storeMedia(tenant, readableBody(c) ?? new Uint8Array()));
  });
  // The doctor makes networks fetch it: whether they reach us is what it wants to know.
  routes.get(CHECK_PICTURE_PATH, async (c) =>
    c.body(new Uint8Array(await drawCheckPicture()), 200, {
      "cache-control": "no-store",
      "content-type": "image/jpeg",
      "x-content-type-options": "nosniff",
    }),
  );
  // Networks fetch by signed addresses, without a session and from other origins.
  routes.get("/media/:name", async (c) => {
    const [until, signature] = [c.req.query("until"), c.req.query("signature")];
    const media = await openMedia(c.get("system"), {
      name: c.req.param("name"),
      signed: until && signature ? { until, signature } : null,
      organizationId: async () => (await c.get("session")())?.tenant?.organizationId ?? null,
    });
    return media === null ? answerNotFound(c) : answer(c, media);
  });
  return routes;
}

/** Whole, or the one part that was asked for: players jump within videos. */
async function answer(c: Context<ApiEnv>, media: OpenedMedia): Promise<Response> {
  const etag = `"${media.etag}"`;
  const headers = {
    "accept-ranges": "bytes",
    "cache-control": cacheFor(media, c.get("system").now()),
    "content-security-policy": "default-src 'none'; sandbox",
    "content-type": media.contentType,
    "cross-origin-resource-policy": "cross-origin",
    etag,
    "x-content-type-options": "nosniff",
  };
  if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
  const condition = c.req.header("if-range");
  const range = condition === undefined || condition === etag ? c.req.header("range") : undefined;
  const asked = parseRange(media.size, range ?? "", { combine: true });
  if (asked === -1) return c.body(null, 416, { ...headers, "content-range": `bytes */${media.size}` });
  const part = asked !== -2 && asked.type === "bytes" && asked.length === 1 ? asked[0] : undefined;
  const { start, end } = part ?? { start: 0, end: media.size - 1 };
  const body = c.req.method === "HEAD" ? null : await media.stream({ start, end });
  const length = { "content-length": String(end - start + 1) };
  if (!part) return new Response(body, { headers: { ...headers, ...length } });
  const place = { "content-range": `bytes ${start}-${end}/${media.size}` };
  return new Response(body, { status: 206, headers: { ...headers, ...length, ...place } });
}

/** By whoever holds it, not by what stands between: an unsigned address answers its organisation only. */
function cacheFor({ publicUntil }: OpenedMedia, now: Date): string {
  if (publicUntil === null) return "private, max-age=31536000, immutable";
  // What stands between must not answer for longer than we would.
  return `public, max-age=${Math.floor((publicUntil.getTime() - now.getTime()) / 1000)}, immutable`;
}
