import type { ModelRegistry } from "@businesspro/ai/model-registry";
import type { ServerEnvironment } from "@businesspro/config/env";
import type { Logger } from "@businesspro/config/logger";
import type { Role } from "@businesspro/contracts/enums";
import type { Databases } from "@businesspro/db/client";
import type { Platforms } from "@businesspro/platforms/contract";
import type { TokenVault } from "./accounts/token-vault.ts";
import type { ArchiveStore } from "./archive/archive-store.ts";
import type { UsageRecorder } from "./budgets/create-usage-recorder.ts";
import type { AccessTokens } from "./identity/access-tokens.ts";
import type { PublishFeed } from "./live/publish-feed.ts";
import type { Mailer } from "./mail/create-mailer.ts";
import type { AddressSigner } from "./media/create-address-signer.ts";
import type { MediaStore } from "./media/media-store.ts";
import type { Metrics } from "./metrics/create-metrics.ts";

/** Who acts. Recorded with every audited change. */
export type Actor =
  | { type: "anonymous" }
  | { type: "user"; userId: string; sessionId: string }
  | { type: "staff"; staffId: string; sessionId: string }
  /** Staff in the place of a user, who asked for help: the user's rights, the staff's name. */
  | {
      type: "impersonating-staff";
      staffId: string;
      userId: string;
      sessionId: string;
      impersonationId: string;
    }
  | { type: "job"; name: string }
  /** A network told us, over a signed webhook. */
  | { type: "webhook"; name: string };

/** What the process brings to every verb. Built once at start; tests build their own. */
export type Services = {
  environment: ServerEnvironment;
  databases: Databases;
  platforms: Platforms;
  models: ModelRegistry;
  tokens: TokenVault;
  accessTokens: AccessTokens;
  media: MediaStore;
  /** Where months of `ai_logs` go. */
  archive: ArchiveStore;
  addresses: AddressSigner;
  /** Asks for an address of the app as the outside does: how many bytes it would send; null: it does not. */
  askPublicly: (path: string) => Promise<number | null>;
  mailer: Mailer;
  feed: PublishFeed;
  /** Shares what networks say of their allowances. */
  usage: UsageRecorder;
  logger: Logger;
  metrics: Metrics;
  now: () => Date;
};

/** May look across organisations: log-in, sweeps, cron. */
export type SystemCtx = Services & {
  actor: Actor;
  /** Ties log lines, audit rows and error answers together. */
  requestId: string;
  ipAddress: string | null;
  userAgent: string | null;
};

/** A signed-in person, before an organisation is chosen. */
export type UserCtx = SystemCtx & {
  actor: Extract<Actor, { type: "user" | "impersonating-staff" }>;
  userId: string;
};

/** A signed-in person who runs the service. */
export type StaffCtx = SystemCtx & { actor: Extract<Actor, { type: "staff" }>; staffId: string };

/** Bound to one organisation, of which membership was checked. */
export type TenantCtx = SystemCtx & {
  organizationId: string;
  /** null when a job acts. */
  userId: string | null;
  role: Role;
};
