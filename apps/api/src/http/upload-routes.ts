import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { join } from "node:path";
import { VIDEO_MAX_BYTES } from "@businesspro/contracts/limits";
import type { Media } from "@businesspro/contracts/outputs";
import type { Services, TenantCtx } from "@businesspro/core/context";
import { DomainError } from "@businesspro/core/domain-error";
import { consumeLimit } from "@businesspro/core/identity/consume-limit";
import { findUpload } from "@businesspro/core/media/find-upload";
import { isFull } from "@businesspro/core/media/media-store-error";
import { takeUpload } from "@businesspro/core/media/take-upload";
import { FileStore } from "@tus/file-store";
import { ERRORS, Server } from "@tus/server";
import { type Context, Hono } from "hono";
import { answerNotFound } from "./answer-problem.ts";
import type { ApiEnv } from "./request-context.ts";

const PATH = "/uploads";
/** A broken upload can be gone on with for a day. */
const KEPT_MS = 86_400_000;
const SWEEP_MS = 3_600_000;
/** With less than a piece of room left, a disk is full. */
const SPARE_BYTES = 4 * 1024 * 1024;

/**
 * Uploads in pieces, by the tus protocol: what arrived stays when the line breaks. The id of an upload begins with its
 * organisation's, and only that organisation reaches it.
 */
export function uploadRoutes(services: Services): Hono<ApiEnv> {
  const directory = join(services.environment.dataDirectory, "uploads");
  mkdirSync(directory, { recursive: true });
  const store = new FileStore({ directory, expirationPeriodInMilliseconds: KEPT_MS });
  const uploader = new AsyncLocalStorage<TenantCtx>();
  const server = new Server({
    path: PATH,
    datastore: store,
    maxSize: VIDEO_MAX_BYTES,
    relativeLocation: true,
    onResponseError: (_request, error) => refuseFull(directory, error),
    namingFunction: () => `${uploader.getStore()?.organizationId}.${randomUUID()}`,
  });
  /** One at a time: a video is held in memory while its index moves to the front. */
  let finishing: Promise<unknown> = Promise.resolve();
  const running = new Map<string, Promise<Media>>();

  const sweep = () =>
    store
      .deleteExpired()
      .catch((err: unknown) => services.logger.warn({ err }, "old uploads were not removed"));
  setInterval(sweep, SWEEP_MS).unref();

  function finish(tenant: TenantCtx, id: string): Promise<Media> {
    const known = running.get(id);
    if (known) return known;
    const taken = finishing
      .then(() => takeWhole(tenant, store, id, join(directory, id)))
      .finally(() => running.delete(id));
    finishing = taken.catch(() => undefined);
    running.set(id, taken);
    return taken;
  }

  const routes = new Hono<ApiEnv>();
  routes.post(`${PATH}/:id/finish`, async (c) => {
    const tenant = await tenantOf(c, c.req.param("id"));
    return c.json(await finish(tenant, c.req.param("id")));
  });
  routes.post(PATH, async (c) => {
    const tenant = await tenantOf(c, null);
    await consumeLimit(tenant, "uploadMedia", tenant.organizationId);
    return uploader.run(tenant, () => server.handleWeb(c.req.raw));
  });
  // HEAD arrives here under the name of GET; what was sent is not given back.
  routes.on(["GET", "PATCH", "DELETE"], `${PATH}/:id`, async (c) => {
    await tenantOf(c, c.req.param("id"));
    return c.req.raw.method === "GET" ? answerNotFound(c) : server.handleWeb(c.req.raw);
  });
  return routes;
}

async function tenantOf(c: Context<ApiEnv>, uploadId: string | null): Promise<TenantCtx> {
  const tenant = (await c.get("session")())?.tenant;
  if (!tenant) throw new DomainError("UNAUTHENTICATED", "unauthenticated");
  if (uploadId !== null && !uploadId.startsWith(`${tenant.organizationId}.`)) throw unknownUpload();
  return tenant;
}

async function takeWhole(tenant: TenantCtx, store: FileStore, id: string, path: string): Promise<Media> {
  // Taken before, and the answer was lost.
  const taken = await findUpload(tenant, id);
  if (taken) return taken;
  const upload = await store.getUpload(id).catch(() => {
    throw unknownUpload();
  });
  if (upload.size === undefined || upload.offset !== upload.size) throw unknownUpload();
  const media = await takeUpload(tenant, { path, uploadId: id });
  await store.remove(id).catch((err: unknown) => tenant.logger.warn({ err }, "an upload was not removed"));
  return media;
}

/** A piece that does not fit on the disk is refused with a sentence; what arrived before it stays. */
async function refuseFull(directory: string, error: unknown) {
  // The library tells no reason why it could not write.
  const couldNotWrite = error === ERRORS.FILE_WRITE_ERROR && (await freeBytes(directory)) < SPARE_BYTES;
  if (!couldNotWrite && !isFull(error)) return undefined;
  const { problem } = new DomainError("UPSTREAM", "media-store-full", { field: "media" });
  return { status_code: 507, body: JSON.stringify({ problem }) };
}

async function freeBytes(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
}

function unknownUpload(): DomainError {
  return new DomainError("NOT_FOUND", "upload-unknown", { field: "media" });
}
