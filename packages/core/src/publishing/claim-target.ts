import type {
  ConnectFlow,
  ContentType,
  ImplementedPlatform,
  PublishPhase,
} from "@businesspro/contracts/enums";
import { callTogether } from "@businesspro/db/call-together";
import type { Databases } from "@businesspro/db/client";
import type { Checkpoint } from "@businesspro/platforms/contract";
import { readContentOptions } from "../content/content-options.ts";
import type { ClaimedMedia, ClaimedTarget } from "./claimed-target.ts";

type Row = {
  content_id: string;
  claim_token: string;
  platform: ImplementedPlatform;
  phase: PublishPhase;
  retry_count: number;
  look_count: number;
  owner_says_absent: boolean;
  checkpoint: Checkpoint | null;
  committing_at: Date | null;
  first_commit_at: Date | null;
  commit_error_code: string | null;
  caption: string;
  hashtags: string[];
  content_type: ContentType;
  options: unknown;
  media: ClaimedMedia[];
  social_account_id: string | null;
  account_id: string | null;
  account_name: string | null;
  flow: ConnectFlow | null;
  access_token: string | null;
  token_expires_at: Date | null;
  is_active: boolean | null;
  needs_reconnect: boolean | null;
  metadata: Record<string, unknown> | null;
  budget_is_low: boolean;
  is_behind: boolean;
};

/**
 * Takes a due target, or one that its holder let lapse, with all that publishing needs. Of two callers one gets null.
 * A first attempt beyond the organisation's window turns the target `missed` and gives null too; so does a target
 * whose network takes no calls now: it waits as it is.
 */
export async function claimTarget(
  databases: Databases,
  input: { organizationId: string; targetId: string; version: number; leaseSeconds: number },
): Promise<ClaimedTarget | null> {
  const [row] = await callTogether<Row>(databases, "publishing.claim", {
    organization: input.organizationId,
    target: input.targetId,
    version: input.version,
    leaseSeconds: input.leaseSeconds,
  });
  if (!row) return null;
  return {
    id: input.targetId,
    organizationId: input.organizationId,
    contentId: row.content_id,
    version: input.version,
    claimToken: row.claim_token,
    platform: row.platform,
    phase: row.phase,
    retryCount: row.retry_count,
    lookCount: row.look_count,
    ownerSaysAbsent: row.owner_says_absent,
    checkpoint: row.checkpoint,
    committingAt: row.committing_at,
    firstCommitAt: row.first_commit_at,
    commitErrorCode: row.commit_error_code,
    caption: row.caption,
    hashtags: row.hashtags,
    contentType: row.content_type,
    options: readContentOptions(row.options),
    media: row.media,
    budgetIsLow: row.budget_is_low,
    isBehind: row.is_behind,
    account: {
      id: row.social_account_id,
      accountId: row.account_id ?? "",
      accountName: row.account_name ?? "",
      flow: row.flow ?? "facebook-login",
      accessToken: row.access_token,
      tokenExpiresAt: row.token_expires_at,
      isActive: row.is_active ?? false,
      needsReconnect: row.needs_reconnect ?? false,
      metadata: row.metadata ?? {},
    },
  };
}
