import type { ChannelCheck, HealthState } from "@businesspro/contracts/channel-health";
import type { Draft, DraftProblem } from "@businesspro/contracts/draft";
import type { ConnectFlow, ContentType, ImplementedPlatform } from "@businesspro/contracts/enums";
import type { ErrorKey, ErrorParameters } from "@businesspro/contracts/errors";
import type { MediaKind, PlatformLimits } from "@businesspro/contracts/limits";
import type { PostOptions } from "@businesspro/contracts/post-options";
import type { MessagingAdapter } from "./messaging.ts";
import type { PlatformError } from "./platform-error.ts";

export type Tokens = {
  accessToken: string;
  refreshToken: string | null;
  /** null: the network names no expiry. */
  expiresAt: Date | null;
};

/** What the owner granted. `scopes`: null where the network does not say. Needed only until accounts are listed. */
export type Grant = Tokens & { scopes: readonly string[] | null };

/** An account that the granted access reaches; it can publish to it unless `unusable` says why not. */
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
  unusable: "not-professional" | "missing-permission" | "posts-unavailable" | null;
};

/** Everything a call on behalf of one account needs. */
export type AccountAccess = {
  accountId: string;
  accessToken: string;
  flow: ConnectFlow;
  metadata: Record<string, unknown>;
  /** Ends the call; the adapter never outlives it. */
  signal: AbortSignal;
  /** Told where nothing can be looked up: the visible call is on its way. */
  onSent?: () => void;
};

/** A picture or a video as the network is to fetch it: public, and already in a shape and format that it takes. */
export type PostMedia = {
  kind: MediaKind;
  url: string;
  width: number;
  height: number;
  altText: string | null;
  /** Videos only. */
  durationSeconds: number | null;
};

/** The picture above a message's text. The network takes its bytes, not its address. */
export type MessagePicture = {
  /** The same key, the same bytes: a picture is uploaded once for each number and key, and kept for 30 days. */
  key: string;
  contentType: "image/jpeg" | "image/png";
  read: () => Promise<Uint8Array>;
};

/** A message to one person, made from a template that the network approved. */
export type TemplateMessage = {
  /** E.164 with the leading plus. */
  to: string;
  templateName: string;
  /** As the network writes it, e.g. `en`, `hi`. */
  templateLanguage: string;
  /** Values of the body's placeholders, in order. */
  bodyParameters: readonly string[];
  /** null: the template has none. */
  picture: MessagePicture | null;
  /** Our id of this message, at most 256 bytes; comes back with every status that the network reports. */
  reference: string;
};

export type PostPayload = {
  type: ContentType;
  /** Caption and hashtags as they will appear. */
  text: string;
  /** In order. */
  media: readonly PostMedia[];
  options: PostOptions;
  /** Only on networks that send to people instead of a feed. */
  message: TemplateMessage | null;
};

/** What an adapter has to know again, opaque to everyone else but for the mark of `inReview`. JSON only, no secrets. */
export type Checkpoint = Record<string, unknown>;

export type PrepareResult =
  | { state: "ready"; checkpoint: Checkpoint }
  | { state: "wait"; checkpoint: Checkpoint; seconds: number };

export type CommitResult = {
  postId: string;
  /**
   * Set where the network took the post but decides by itself whether people see it: the checkpoint with which `probe`
   * asks what became of it, marked by `inReview`. Absent: the post is visible.
   */
  inReview?: Checkpoint;
};

export type ProbeResult =
  /** Visible. The id and address may be unknown even so. */
  | { outcome: "live"; postId: string | null; url: string | null }
  /**
   * Definitely not there and it can no longer appear from the earlier call.
   * `refusal`: why the network did not take it, to be handled as if `commit` had thrown it; null: commit again.
   */
  | { outcome: "absent"; refusal: PlatformError | null }
  /** Not there yet, may still appear: look again. */
  | { outcome: "not-yet"; seconds: number }
  /** The network has it and decides by itself whether to show it; `checkpoint` as in `CommitResult`. */
  | { outcome: "in-review"; postId: string; checkpoint: Checkpoint }
  /** Nobody but a person can tell. */
  | { outcome: "unknown" };

/** What is known of a commit whose outcome is unclear. */
export type UnclearCommit = {
  /** When the first commit of this target left. A second commit after `absent` does not move it. */
  startedAt: Date;
  /** When the latest commit left. */
  lastStartedAt: Date;
  /** Now, by the clock that the two came from: the process's own may be wrong by hours. */
  checkedAt: Date;
  /** `code` of the error that the latest commit threw; null when it never answered (the process died). */
  failureCode: string | null;
  /** Ids of posts that belong to other targets of the same account. */
  usedPostIds: ReadonlySet<string>;
  /** What a signed webhook of the network has said of this commit meanwhile; null: nothing. */
  receipt: { postId: string; failure: PlatformError | null } | null;
};

export type PostMetrics = {
  impressions: number | null;
  reach: number | null;
  likes: number | null;
  comments: number | null;
  shares: number | null;
  saves: number | null;
  clicks: number | null;
};

/** A complete day of the shop's calendar. */
export type AccountDay = { /** `2026-11-25` */ date: string; since: Date; until: Date };

/** What an account brought on one day, with or without a post; null where the network gives nothing. */
export type DayMetrics = {
  impressions: number | null;
  reach: number | null;
  interactions: number | null;
  clicks: number | null;
};

/** People by group, as the network names the groups: `25-34`, `F`, `Pune, Maharashtra`. */
export type Demographics = Partial<Record<"age" | "gender" | "city", Record<string, number>>>;

/** Who follows an account at this moment. */
export type Audience = { followers: number | null; demographics: Demographics | null };

/** Figures of an account beside those of its posts. */
export type AccountFigures = {
  readDay(access: AccountAccess, day: AccountDay): Promise<DayMetrics>;
  /** null where the network tells nothing of the kind. */
  readAudience: ((access: AccountAccess) => Promise<Audience>) | null;
};

/** Posts of a rolling window, as the network counts them now. */
export type PublishingQuota = { used: number; total: number; windowSeconds: number };

/** One thing that the connection doctor looked at. */
export type ChannelFinding = {
  check: ChannelCheck;
  state: HealthState;
  /** Why; null while green. The owner's one next step follows from the key. */
  problem: { key: ErrorKey; parameters: ErrorParameters } | null;
  /** Check `expiry`: when the access ends as the network tells it; null where it names no end. */
  endsAt?: Date | null;
  /** True where the network itself said, by a code that is known, that the access is gone. */
  revoked?: boolean;
};

/** A remark under one's own post, the second visible call of a target; never repeated blindly either. */
export type CommentCalls = {
  commit(access: AccountAccess, postId: string, text: string): Promise<{ commentId: string }>;
  /** The comment of that text which is already there, if any. */
  find(access: AccountAccess, postId: string, text: string): Promise<{ commentId: string } | null>;
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
  validate(draft: Draft): DraftProblem[];
  /**
   * Invisible and repeatable; to be called only while no commit is unclear. `save` is awaited as soon as an id exists,
   * so that a crash re-uses it. Keeps what a checkpoint holds unless it was made for another text or picture.
   * Throws `outcome-unknown` when it finds that the post already went out: probe.
   */
  prepare(
    access: AccountAccess,
    post: PostPayload,
    checkpoint: Checkpoint | null,
    save: (checkpoint: Checkpoint) => Promise<void>,
  ): Promise<PrepareResult>;
  /**
   * The one visible call. Never repeated by the adapter. Throws `outcome-unknown` when the post may be visible: probe.
   * Any other kind is certain that it is not: after `transient`, `prepare` again and commit again.
   */
  commit(access: AccountAccess, post: PostPayload, checkpoint: Checkpoint): Promise<CommitResult>;
  /** Read-only. Expects that commits of one account are serialised. */
  probe(
    access: AccountAccess,
    post: PostPayload,
    checkpoint: Checkpoint,
    commit: UnclearCommit,
  ): Promise<ProbeResult>;
  /** null while the network has none yet. */
  permalink(access: AccountAccess, postId: string, type: ContentType): Promise<string | null>;
  metrics(access: AccountAccess, postId: string, type: ContentType): Promise<PostMetrics>;
  /** null where the network counts nothing for an account as a whole. */
  figures: AccountFigures | null;
  /** null where the network tells none. */
  quota: ((access: AccountAccess) => Promise<PublishingQuota | null>) | null;
  /** null where a post has no comments of ours. */
  comments: CommentCalls | null;
  /**
   * Really asks the network about everything that a publish needs of this account; nothing becomes visible.
   * `pictureUrl`: a public address of our media, which the network is made to fetch. What could not be looked at for
   * want of something else is left out. A refusal is a finding; throws `transient` or `rate-limited` when the network
   * gave no answer to go by.
   */
  inspect(access: AccountAccess, pictureUrl: string): Promise<ChannelFinding[]>;
};

/** One way of granting access; a flow may find accounts of several networks. */
export type ConnectFlowAdapter = {
  flow: ConnectFlow;
  platforms: readonly ImplementedPlatform[];
  authorizeUrl(input: { state: string; redirectUri: string }): string;
  /** Turns the code of `readCallback` into the longest-lived tokens that the network gives. A code works once. */
  exchangeCode(input: { code: string; redirectUri: string; signal: AbortSignal }): Promise<Grant>;
  /** Renewed tokens, or null where the flow has no refresh call (the owner reconnects). */
  refresh(tokens: Tokens, signal: AbortSignal): Promise<Tokens | null>;
  listAccounts(grant: Grant, signal: AbortSignal): Promise<GrantedAccount[]>;
};

/** `flows` that the operator has set no credentials for are null and cannot be offered. */
export type Platforms = {
  adapters: Record<ImplementedPlatform, PlatformAdapter>;
  flows: Record<ConnectFlow, ConnectFlowAdapter | null>;
  /** Of the network that sends to people: WhatsApp. */
  messaging: MessagingAdapter;
};
