import { randomUUID } from "node:crypto";
import type {
  ConnectFlow,
  ContentType,
  ImplementedPlatform,
  PublishPhase,
} from "@businesspro/contracts/enums";
import type { Transaction } from "@businesspro/db/transactions";
import type { Checkpoint } from "@businesspro/platforms/contract";
import { readContentOptions } from "../content/content-options.ts";
import type { ClaimedTarget } from "./claimed-target.ts";
import { refreshContentStatus } from "./refresh-content-status.ts";

type Row = {
  status: "publishing" | "missed";
  content_id: string;
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
  social_account_id: string | null;
  account_id: string | null;
  account_name: string | null;
  flow: ConnectFlow | null;
  access_token: string | null;
  token_expires_at: Date | null;
  is_active: boolean | null;
  needs_reconnect: boolean | null;
  metadata: Record<string, unknown> | null;
  first: boolean;
};

/**
 * Takes a due target, or one that its holder let lapse. One conditional UPDATE: of two callers one gets null.
 * A first attempt beyond the organisation's window turns the target `missed` and gives null too.
 * The content's status follows when publishing starts or is given up here.
 *
 * All times of publishing are compared by the database's clock, which every worker shares.
 */
export async function claimTarget(
  tx: Transaction,
  input: { organizationId: string; targetId: string; version: number; leaseSeconds: number },
): Promise<ClaimedTarget | null> {
  const claimToken = randomUUID();
  const rows = await tx.$queryRaw<Row[]>`
    WITH due AS (
      SELECT t.id, t.claim_token AS held_by, t.phase AS phase_before,
             t.status = 'queued' AND t.retry_count = 0
               AND t.due_at < now() - make_interval(mins => o.missed_after_minutes) AS missed,
             floor(extract(epoch FROM now() - t.due_at) / 60)::int AS minutes_late
        FROM publish_history t JOIN organizations o ON o.id = t.organization_id
       WHERE t.id = ${input.targetId}::uuid AND t.version = ${input.version}
         AND coalesce(t.next_attempt_at, '-infinity') <= now()
         AND ((t.status = 'queued' AND t.due_at <= now())
           OR (t.status = 'publishing' AND coalesce(t.claim_deadline, '-infinity') <= now()))
         FOR UPDATE OF t
    ), taken AS (
      UPDATE publish_history t
         SET status = CASE WHEN due.missed THEN 'missed' ELSE 'publishing' END,
             phase = CASE WHEN due.missed THEN NULL ELSE coalesce(t.phase, 'preparing') END,
             claim_token = CASE WHEN due.missed THEN NULL ELSE ${claimToken}::uuid END,
             claim_deadline = CASE WHEN due.missed THEN NULL
                                   ELSE now() + make_interval(secs => ${input.leaseSeconds}::double precision) END,
             next_attempt_at = NULL
        FROM due WHERE t.id = due.id
      RETURNING t.*, due.held_by, due.phase_before, due.minutes_late
    ), noted AS (
      INSERT INTO publish_events (organization_id, target_id, step, parameters, status, phase)
      SELECT organization_id, id,
             CASE WHEN status = 'missed' THEN 'missed' WHEN held_by IS NOT NULL THEN 'resumed' ELSE 'started' END,
             CASE WHEN status = 'missed' THEN jsonb_build_object('minutes', minutes_late) ELSE '{}'::jsonb END,
             status, phase
        FROM taken WHERE status = 'missed' OR held_by IS NOT NULL OR phase_before IS NULL
    )
    SELECT k.status, k.content_id, k.platform, k.phase, k.retry_count, k.look_count, k.owner_says_absent, k.checkpoint, k.committing_at, k.first_commit_at, k.commit_error_code,
           c.caption, coalesce(c.hashtags, '{}') AS hashtags, coalesce(c.content_type, 'post') AS content_type, c.options, k.social_account_id,
           a.account_id, a.account_name, a.flow, a.access_token, a.token_expires_at, a.is_active,
           a.needs_reconnect, a.metadata,
           k.held_by IS NULL AND k.phase_before IS NULL AS first
      FROM taken k JOIN content c ON c.id = k.content_id
      LEFT JOIN social_accounts a ON a.id = k.social_account_id`;
  const row = rows[0];
  if (!row) return null;
  if (row.first) await refreshContentStatus(tx, row.content_id);
  if (row.status === "missed") return null;
  return {
    id: input.targetId,
    organizationId: input.organizationId,
    contentId: row.content_id,
    version: input.version,
    claimToken,
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
