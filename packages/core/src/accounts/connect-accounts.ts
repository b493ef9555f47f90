import type { connectAccountsInput } from "@businesspro/contracts/inputs";
import type { SocialAccount } from "@businesspro/contracts/outputs";
import { type Transaction, withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { checkAccountJob } from "../jobs/catalogue.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { holdLimits } from "../plans/read-limits.ts";
import { type FoundAccounts, unusableKey } from "./found-accounts.ts";
import { accountSelect, presentAccount } from "./present-account.ts";
import { readAttempt } from "./read-attempt.ts";
import { planRefresh } from "./refresh-plans.ts";
import { accountTokenOwner } from "./token-owners.ts";

/**
 * Connects the picked accounts. One that was connected before keeps its row, and with it its posts and history.
 * Works once for each consent; what was not picked is forgotten.
 */
export async function connectAccounts(
  ctx: TenantCtx,
  input: z.infer<typeof connectAccountsInput>,
): Promise<SocialAccount[]> {
  return withTenant(ctx.databases, ctx, async (tx) => {
    const found = await readAttempt(ctx, tx, input.connectionId);
    const picked = found.accounts.filter((account) => input.accountIds.includes(account.accountId));
    const known = new Set(picked.map((account) => account.accountId));
    if (!input.accountIds.every((id) => known.has(id))) throw new DomainError("NOT_FOUND", "not-found");
    for (const account of picked) {
      const key = unusableKey(account);
      if (key !== null) throw new DomainError("INVALID", key, { field: "accountIds" });
    }
    const { count } = await tx.connectAttempt.updateMany({
      where: { id: input.connectionId, completedAt: null },
      data: { completedAt: ctx.now(), foundAccounts: null },
    });
    if (count === 0) throw new DomainError("CONFLICT", "connect-state-invalid");
    await checkPlaces(tx, ctx, picked);
    const accounts: SocialAccount[] = [];
    for (const account of picked) {
      const connected = await connectAccount(ctx, tx, found, account);
      await recordAudit(tx, ctx, {
        action: "account.connected",
        subjectType: "social-account",
        subjectId: connected.id,
        details: { platform: account.platform, flow: found.flow, sandbox: found.sandbox },
      });
      accounts.push(connected);
    }
    return accounts;
  });
}

/** Who connects again what is connected takes no further place. */
async function checkPlaces(
  tx: Transaction,
  { organizationId }: TenantCtx,
  picked: FoundAccounts["accounts"],
): Promise<void> {
  const { accounts: limit } = await holdLimits(tx, organizationId);
  const active = { organizationId, isActive: true };
  const used = await tx.socialAccount.count({ where: active });
  const again = await tx.socialAccount.count({
    where: { ...active, OR: picked.map(({ platform, accountId }) => ({ platform, accountId })) },
  });
  if (picked.length > again && used - again + picked.length > limit) {
    throw new DomainError("LIMIT_EXCEEDED", "plan-accounts-used", { parameters: { used, limit } });
  }
}

/** Within this the first look at an account has been made, or its job is lost. */
const FIRST_LOOK_MS = 10 * 60_000;

async function connectAccount(
  ctx: TenantCtx,
  tx: Transaction,
  { flow, sandbox }: FoundAccounts,
  account: FoundAccounts["accounts"][number],
): Promise<SocialAccount> {
  const { organizationId } = ctx;
  const { platform, accountId, tokens } = account;
  const seal = (token: string, kind: "access" | "refresh") =>
    ctx.tokens.seal(
      token,
      accountTokenOwner(ctx.environment, { organizationId, platform, accountId, flow }, kind),
    );
  const now = ctx.now();
  const facts = {
    userId: ctx.userId,
    flow,
    accountName: account.accountName,
    accessToken: seal(tokens.accessToken, "access"),
    tokenExpiresAt: tokens.expiresAt,
    tokenIssuedAt: now,
    refreshAt: planRefresh(flow, now, tokens.expiresAt),
    refreshFails: 0,
    // Whoever is renewing the token that was stored writes nothing any more.
    refreshLease: null,
    refreshUntil: null,
    isActive: true,
    needsReconnect: false,
    metadata: account.metadata,
    pictureUrl: account.pictureUrl,
    profileUrl: account.profileUrl,
    sandbox,
    connectedAt: now,
  };
  const refresh = tokens.refreshToken ? { refreshToken: seal(tokens.refreshToken, "refresh") } : {};
  // A refresh token that the network gave before stays good, unless another flow or network gave it.
  await tx.socialAccount.updateMany({
    where: {
      organizationId,
      platform,
      accountId,
      OR: [{ flow: { not: flow } }, { sandbox: { not: sandbox } }],
    },
    data: { refreshToken: null },
  });
  // The first look is queued below; the sweep makes it should its job be lost.
  const lookBy = new Date(ctx.now().getTime() + FIRST_LOOK_MS);
  const row = await tx.socialAccount.upsert({
    where: { organizationId_platform_accountId: { organizationId, platform, accountId } },
    create: { organizationId, platform, accountId, ...facts, ...refresh },
    update: { ...facts, ...refresh },
    select: accountSelect,
  });
  // What was found before belongs to the earlier connection.
  const unseen = { state: null, findings: [], accessEndsAt: null, checkedAt: null, nextCheckAt: lookBy };
  await tx.accountCheck.upsert({
    where: { socialAccountId: row.id },
    create: { organizationId, socialAccountId: row.id, ...unseen },
    update: unseen,
    select: { socialAccountId: true },
  });
  await enqueue(tx, checkAccountJob, { organizationId, socialAccountId: row.id });
  return presentAccount(ctx, { ...row, check: null });
}
