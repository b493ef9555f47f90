import { DomainError } from "@businesspro/core/domain-error";
import { consumeLimit } from "@businesspro/core/identity/consume-limit";
import { openMedia } from "@businesspro/core/media/open-media";
import { storeMedia } from "@businesspro/core/media/store-media";
import { Hono } from "hono";
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
  // Networks fetch pictures by their address, without a session and from other origins.
  routes.get("/media/:name", async (c) => {
    const picture = await openMedia(c.get("system"), c.req.param("name"));
    if (picture === null) return answerNotFound(c);
    const etag = `"${picture.etag}"`;
    const headers = {
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'; sandbox",
      "content-type": picture.contentType,
      "cross-origin-resource-policy": "cross-origin",
      etag,
      "x-content-type-options": "nosniff",
    };
    if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
    return c.body(picture.bytes, 200, { ...headers, "content-length": String(picture.bytes.length) });
  });
  return routes;
}
