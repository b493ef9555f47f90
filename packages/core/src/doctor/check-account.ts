import type { ImplementedPlatform } from "@businesspro/contracts/enums";
import { stepTenant, type Transaction } from "@businesspro/db/transactions";
import type { ChannelFinding } from "@businesspro/platforms/contract";
import { red } from "@businesspro/platforms/findings";
import { PlatformError } from "@businesspro/platforms/platform-error";
import { ensureFreshToken } from "../accounts/ensure-fresh-token.ts";
import { markNeedsReconnect } from "../accounts/mark-needs-reconnect.ts";
import { type AccountRow, openAccountAccess } from "../accounts/open-account-access.ts";
import { readBudgetWait } from "../budgets/read-budget-wait.ts";
import type { TenantCtx } from "../context.ts";
import { presentFinding, worstState } from "./account-health.ts";
import { CHECK_PICTURE_PATH } from "./check-picture.ts";
import { judgeAccount } from "./judge-account.ts";

const PATIENCE_MS = 40_000;
/** When the network gave no answer and no time to come back. */
const RETRY_MS = 15 * 60_000;
const DAY_MS = 86_400_000;
/** Looks happen up to this much earlier than a day after the last, so that accounts spread over the day. */
const SPREAD_MS = 2 * 3_600_000;

type Account = AccountRow & {
  id: string;
  platform: string;
  refreshToken: string | null;
  connectedAt: Date | null;
};

/**
 * Asks the network about one account and keeps what was found, for a day. Repeatable; two at once do no harm. Waits
 * while little of the network's allowance is left: posts need it more.
 * What was known stays when the network gives no answer to go by.
 * @returns whether there was an answer
 */
export async function checkAccount(ctx: TenantCtx, input: { socialAccountId: string }): Promise<boolean> {
  const { stored, waitsUntil } = await stepTenant(ctx.databases, ctx, async (tx) => ({
    stored: await tx.socialAccount.findFirst({ where: { id: input.socialAccountId, isActive: true } }),
    waitsUntil: await readBudgetWait(tx, input.socialAccountId, "not-urgent"),
  }));
  if (!stored || stored.needsReconnect) return true;
  if (waitsUntil) {
    await lookAgain(ctx, stored.id, waitsUntil);
    return false;
  }
  try {
    // What is kept compares the stored token with the one that was used.
    const account = { ...stored, ...(await ensureFreshToken(ctx, stored)) };
    const findings = judgeAccount(account, await inspect(ctx, account), ctx.now());
    await stepTenant(ctx.databases, ctx, (tx) => keep(tx, ctx, account, findings));
    return true;
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    ctx.logger.warn(
      { socialAccountId: stored.id, kind: error.kind, code: error.code },
      "account not checked",
    );
    await lookAgain(ctx, stored.id, error.retryAt ?? new Date(ctx.now().getTime() + RETRY_MS));
    return false;
  }
}

async function lookAgain(ctx: TenantCtx, socialAccountId: string, nextCheckAt: Date): Promise<void> {
  await stepTenant(ctx.databases, ctx, (tx) =>
    tx.accountCheck.updateMany({ where: { socialAccountId }, data: { nextCheckAt } }),
  );
}

async function inspect(ctx: TenantCtx, account: Account): Promise<ChannelFinding[]> {
  const platform = account.platform as ImplementedPlatform;
  const { organizationId } = ctx;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const access = openAccountAccess(ctx, { organizationId, platform, account }, signal);
    const pictureUrl = ctx.environment.publicUrl + CHECK_PICTURE_PATH;
    return await ctx.platforms.adapters[platform].inspect(access, pictureUrl);
  } catch (error) {
    // Our own row refused: nothing was asked, and nothing but a new connection helps.
    if (error instanceof PlatformError && error.kind === "reauth")
      return [red("token", "account-needs-reconnect")];
    throw error;
  }
}

/** Not when the account was connected anew meanwhile: what was found is then of another connection. */
async function keep(
  tx: Transaction,
  ctx: TenantCtx,
  account: Account,
  findings: readonly ChannelFinding[],
): Promise<void> {
  const { id: socialAccountId, connectedAt } = account;
  const { organizationId } = ctx;
  const checkedAt = ctx.now();
  const [current] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM social_accounts
     WHERE id = ${socialAccountId}::uuid AND date_trunc('milliseconds', connected_at) IS NOT DISTINCT FROM ${connectedAt}::timestamptz
       FOR NO KEY UPDATE`;
  if (!current) return;
  const found = {
    state: worstState(findings),
    findings: findings.map(presentFinding),
    accessEndsAt: findings.find(({ check }) => check === "expiry")?.endsAt ?? null,
    checkedAt,
    nextCheckAt: new Date(checkedAt.getTime() + DAY_MS - Math.random() * SPREAD_MS),
  };
  await tx.accountCheck.upsert({
    where: { socialAccountId },
    create: { organizationId, socialAccountId, ...found },
    update: found,
    select: { socialAccountId: true },
  });
  if (findings.some(({ revoked }) => revoked))
    await markNeedsReconnect(tx, socialAccountId, account.accessToken);
}
