import type { Transaction } from "@businesspro/db/transactions";
import { REFRESH_PLANS } from "./refresh-plans.ts";

/** Longer than the call to the network may take. */
const LEASE_SECONDS = 30;

export type HeldRefresh = {
  id: string;
  organizationId: string;
  platform: string;
  accountId: string;
  flow: string;
  /** Sealed, like the next. */
  accessToken: string;
  refreshToken: string | null;
  tokenExpiresAt: Date | null;
  refreshFails: number;
  lease: string;
};

/** `busy`: somebody else asks the network at this moment; `not-due`: there is nothing to ask. */
export type Hold = { held: HeldRefresh } | "busy" | "not-due";

/**
 * Takes the right to renew an account's token until the lease lapses: one conditional UPDATE, so that of many callers
 * one gets it.
 *
 * @param seen the sealed token that the caller wants renewed; null: whichever is stored
 */
export async function holdRefresh(
  tx: Transaction,
  { id, seen, now }: { id: string; seen: string | null; now: Date },
): Promise<Hold> {
  const account = await tx.socialAccount.findUnique({ where: { id }, select: { flow: true } });
  const plan = account && REFRESH_PLANS[account.flow];
  if (!plan) return "not-due";
  const soon = new Date(now.getTime() + (seen === null ? plan.aheadOfPosts : plan.atUse) * 1000);
  const oldest = new Date(now.getTime() - plan.minimumAge * 1000);
  const [held] = await tx.$queryRaw<HeldRefresh[]>`
    UPDATE social_accounts
       SET refresh_lease = gen_random_uuid(), refresh_until = now() + make_interval(secs => ${LEASE_SECONDS})
     WHERE id = ${id}::uuid AND is_active AND NOT needs_reconnect AND access_token IS NOT NULL
       AND coalesce(refresh_until, '-infinity') <= now()
       AND (${seen}::text IS NULL OR access_token = ${seen})
       AND (refresh_at <= ${now} OR (refresh_fails = 0 AND token_expires_at <= ${soon}))
       AND coalesce(token_issued_at, '-infinity') <= ${oldest}
       AND CASE WHEN ${plan.by === "refresh-token"} THEN refresh_token IS NOT NULL
                ELSE coalesce(token_expires_at, 'infinity') > ${now} END
    RETURNING id, organization_id AS "organizationId", platform, account_id AS "accountId", flow,
              access_token AS "accessToken", refresh_token AS "refreshToken", token_expires_at AS "tokenExpiresAt",
              refresh_fails AS "refreshFails", refresh_lease AS lease`;
  if (held) return { held };
  const [other] = await tx.$queryRaw<{ busy: boolean }[]>`
    SELECT coalesce(refresh_until > now(), false) AS busy FROM social_accounts WHERE id = ${id}::uuid`;
  return other?.busy ? "busy" : "not-due";
}
