import { createModelRegistry } from "@businesspro/ai/model-registry";
import type { ServerEnvironment } from "@businesspro/config/env";
import type { Logger } from "@businesspro/config/logger";
import { VIDEO_MAX_BYTES } from "@businesspro/contracts/limits";
import { createDatabases } from "@businesspro/db/client";
import { createEgress } from "@businesspro/egress/create-egress";
import { toFetch } from "@businesspro/egress/to-fetch";
import { createTokenVault } from "./accounts/create-token-vault.ts";
import { createBucketArchive } from "./archive/create-bucket-archive.ts";
import { createFolderArchive } from "./archive/create-folder-archive.ts";
import { createUsageRecorder } from "./budgets/create-usage-recorder.ts";
import { choosePlatforms } from "./choose-platforms.ts";
import type { Services } from "./context.ts";
import { createAccessTokens } from "./identity/access-tokens.ts";
import { createPublishFeed } from "./live/publish-feed.ts";
import { createMailer } from "./mail/create-mailer.ts";
import { askPublicly } from "./media/ask-publicly.ts";
import { createAddressSigner } from "./media/create-address-signer.ts";
import { createBucketMediaStore } from "./media/create-bucket-media-store.ts";
import { createFolderMediaStore } from "./media/create-folder-media-store.ts";
import { createMetrics } from "./metrics/create-metrics.ts";

/** Longest answer that a network or a model may send. */
const MAX_RESPONSE_BYTES = 16 * 1024 * 1024;
/** A streaming model writes for a while; callers set shorter limits of their own. */
const TIME_LIMIT_MS = 120_000;
const PUBLIC_TIME_LIMIT_MS = 10_000;
/** What a bucket takes as one object in one call. */
const MAX_ARCHIVE_BYTES = 5 * 1024 ** 3;
const BUCKET_TIME_LIMIT_MS = 30 * 60_000;

export type OwnedServices = Services & { close: () => Promise<void> };

/** Everything a process needs to run verbs, from its configuration. Connects on first use. */
export function createServices(
  environment: ServerEnvironment,
  logger: Logger,
  options: { applicationName: string; now?: () => Date },
): OwnedServices {
  const now = options.now ?? (() => new Date());
  const connection = {
    connectionString: environment.databaseUrl,
    applicationName: options.applicationName,
  };
  const databases = createDatabases(connection);
  const feed = createPublishFeed({
    ...connection,
    onLost: (err) => logger.warn({ err }, "the connection that listens for publish events was lost"),
  });
  const usage = createUsageRecorder(databases, logger);
  const { ai, sandboxUrl, mediaBucket, archiveBucket } = environment;
  const egress = createEgress({
    // Only what the operator names may lie on a private address.
    allowedOrigins: [sandboxUrl, ai.baseUrl, ai.gatewayUrl].flatMap((url) => url ?? []),
    maxResponseBytes: MAX_RESPONSE_BYTES,
    timeLimitMs: TIME_LIMIT_MS,
  });
  // Whole videos pass here, and slow readers hold them for a while; no address but the bucket's is ever asked for.
  const bucketEgress = createEgress({
    allowedOrigins: mediaBucket ? [mediaBucket.url] : [],
    maxResponseBytes: VIDEO_MAX_BYTES * 2,
    timeLimitMs: BUCKET_TIME_LIMIT_MS,
    maxRedirects: 0,
  });
  // Months of a log may be long; no address but the bucket's is ever asked for.
  const archiveEgress = createEgress({
    allowedOrigins: archiveBucket ? [archiveBucket.url] : [],
    maxResponseBytes: MAX_ARCHIVE_BYTES,
    timeLimitMs: BUCKET_TIME_LIMIT_MS,
    maxRedirects: 0,
  });
  // Our own address, and never another: it may lie on a private one.
  const publicEgress = createEgress({
    allowedOrigins: [environment.publicUrl],
    maxResponseBytes: MAX_RESPONSE_BYTES,
    timeLimitMs: PUBLIC_TIME_LIMIT_MS,
    maxRedirects: 0,
  });
  const mailer = createMailer(environment);
  return {
    environment,
    databases,
    platforms: choosePlatforms(environment, egress, now, usage.note),
    models: createModelRegistry({ ...ai, fetch: toFetch(egress) }),
    tokens: createTokenVault(environment.tokenKeys),
    accessTokens: createAccessTokens(environment.tokenKeys, environment.publicUrl),
    media: mediaBucket
      ? createBucketMediaStore(mediaBucket, bucketEgress, now)
      : createFolderMediaStore(environment.mediaDirectory),
    archive: archiveBucket
      ? createBucketArchive(archiveBucket, archiveEgress)
      : createFolderArchive(environment.archiveDirectory),
    addresses: createAddressSigner(environment.tokenKeys),
    askPublicly: (path) => askPublicly(publicEgress, environment.publicUrl + path),
    mailer,
    feed,
    usage,
    logger,
    metrics: createMetrics(),
    now,
    async close() {
      await usage.settled();
      mailer.close();
      await Promise.all([
        feed.close(),
        databases.close(),
        egress.close(),
        bucketEgress.close(),
        archiveEgress.close(),
        publicEgress.close(),
      ]);
    },
  };
}
