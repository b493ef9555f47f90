import type { ConnectFlow, ImplementedPlatform } from "@businesspro/contracts/enums";
import type { PlatformLimits } from "@businesspro/contracts/limits";

export type Tokens = {
  accessToken: string;
  refreshToken: string | null;
  /** null: the network names no expiry. */
  expiresAt: Date | null;
};

/** An account that the granted access can publish to. */
export type GrantedAccount = {
  platform: ImplementedPlatform;
  /** The network's own id, always a string: Graph ids exceed 2^53. */
  accountId: string;
  accountName: string;
  pictureUrl: string | null;
  profileUrl: string | null;
  tokens: Tokens;
  /** Non-secret facts that later calls need; stored as the account's metadata. */
  metadata: Record<string, unknown>;
  /** Why it cannot publish, where it cannot. */
  unusable: "not-professional" | "missing-permission" | null;
};

/** Everything a call on behalf of one account needs. */
export type AccountAccess = {
  accountId: string;
  accessToken: string;
  flow: ConnectFlow;
  metadata: Record<string, unknown>;
  /** Ends the call; the adapter never outlives it. */
  signal: AbortSignal;
};

export type PostPayload = {
  /** Caption and hashtags as they will appear. */
  text: string;
  images: { url: string; width: number; height: number; altText: string | null }[];
};

/** What `prepare` has made so far, opaque to everyone but its adapter. JSON only, no secrets. */
export type Checkpoint = Record<string, unknown>;

export type PrepareResult =
  | { state: "ready"; checkpoint: Checkpoint }
  | { state: "wait"; checkpoint: Checkpoint; seconds: number };

export type CommitResult = { postId: string };

export type ProbeResult =
  /** Visible. The id and address may be unknown even so. */
  | { outcome: "live"; postId: string | null; url: string | null }
  /** Definitely not there and it can no longer appear from the earlier call. */
  | { outcome: "absent" }
  /** Not there yet, may still appear: look again. */
  | { outcome: "not-yet"; seconds: number }
  | { outcome: "unknown" };

export type PostMetrics = {
  impressions: number | null;
  reach: number | null;
  likes: number | null;
  comments: number | null;
  shares: number | null;
  saves: number | null;
  clicks: number | null;
};

/** A way in which a draft breaks the network's rules; `key` is one of contracts' ERROR_KEYS. */
export type DraftProblem = {
  key: "media-required" | "media-too-many" | "caption-required" | "caption-too-long" | "hashtags-too-many" | "mentions-too-many";
  parameters: Record<string, string | number>;
  field: "caption" | "hashtags" | "media";
};

export type PlatformManifest = {
  platform: ImplementedPlatform;
  flows: readonly ConnectFlow[];
  limits: PlatformLimits;
  /** True when a probe of an unclear commit can always tell (`needs_review` then never happens). */
  probeIsCertain: boolean;
};

/**
 * One network. No method retries a visible call. Every failure is a `PlatformError`.
 * Only base addresses tell the sandbox network from the real one.
 */
export type PlatformAdapter = {
  manifest: PlatformManifest;
  validate(draft: { text: string; hashtagCount: number; imageCount: number }): DraftProblem[];
  /** Invisible and repeatable. `save` is awaited as soon as an id exists, so that a crash re-uses it. */
  prepare(
    access: AccountAccess,
    post: PostPayload,
    checkpoint: Checkpoint | null,
    save: (checkpoint: Checkpoint) => Promise<void>,
  ): Promise<PrepareResult>;
  /** The one visible call. Never repeated by the adapter. */
  commit(access: AccountAccess, post: PostPayload, checkpoint: Checkpoint): Promise<CommitResult>;
  /** Read-only. `usedPostIds` are ids that belong to other targets of the same account. */
  probe(
    access: AccountAccess,
    post: PostPayload,
    checkpoint: Checkpoint,
    commit: { startedAt: Date; usedPostIds: ReadonlySet<string> },
  ): Promise<ProbeResult>;
  /** null while the network has none yet. */
  permalink(access: AccountAccess, postId: string): Promise<string | null>;
  metrics(access: AccountAccess, postId: string): Promise<PostMetrics>;
};

/** One way of granting access; a flow may find accounts of several networks. */
export type ConnectFlowAdapter = {
  flow: ConnectFlow;
  platforms: readonly ImplementedPlatform[];
  authorizeUrl(input: { state: string; redirectUri: string }): string;
  /** Reads the callback's query; throws `PlatformError` kind `rejected` with code `access_denied` when the owner declined. */
  exchangeCode(input: { code: string; redirectUri: string; signal: AbortSignal }): Promise<Tokens>;
  /** Renewed tokens, or null where the flow has no refresh call (the owner reconnects). */
  refresh(tokens: Tokens, signal: AbortSignal): Promise<Tokens | null>;
  listAccounts(tokens: Tokens, signal: AbortSignal): Promise<GrantedAccount[]>;
};
