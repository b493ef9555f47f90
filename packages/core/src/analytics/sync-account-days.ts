import type { ImplementedPlatform } from "@businesspro/contracts/enums";
import { Prisma } from "@businesspro/db/client";
import { stepTenant } from "@businesspro/db/transactions";
import type { AccountAccess, AccountDay, AccountFigures } from "@businesspro/platforms/contract";
import { PlatformError } from "@businesspro/platforms/platform-error";
import { ensureFreshToken } from "../accounts/ensure-fresh-token.ts";
import { openAccountAccess } from "../accounts/open-account-access.ts";
import { readBudgetWait } from "../budgets/read-budget-wait.ts";
import { takeFixedRate } from "../budgets/take-fixed-rate.ts";
import type { TenantCtx } from "../context.ts";
import { endedDays } from "./ended-days.ts";

/** Networks go on counting a day for two days or three after it. */
const DAYS = 4;
/** The days, and who follows: their number and three ways to group them. */
const CALLS = DAYS + 4;
const PATIENCE_MS = 30_000;
const EVERY_SECONDS = 12 * 3600;
/** When the network asks for patience without saying how much, or refuses. */
const RETRY_SECONDS = 3600;
/** Many accounts do not come back at the same moment. */
const SPREAD_SECONDS = 900;

/**
 * Stores what an account brought on the days that have just ended, NULL where the network gives nothing, and who
 * follows it. Waits while little of the network's allowance is left: posts need it more.
 */
export async function syncAccountDays(ctx: TenantCtx, input: { socialAccountId: string }): Promise<void> {
  const { account, waitSeconds } = await readAccount(ctx, input.socialAccountId);
  if (!account) return;
  const platform = account.platform as ImplementedPlatform;
  const { figures } = ctx.platforms.adapters[platform];
  if (!figures) return;
  if (waitSeconds !== null) return planNext(ctx, account.id, waitSeconds);
  const { accountId, organization } = account;
  const shortOf = await takeFixedRate(ctx, { platform, accountId, calls: CALLS, edits: 0 });
  if (shortOf > 0) return planNext(ctx, account.id, shortOf);
  try {
    Object.assign(account, await ensureFreshToken(ctx, account));
    const access = openAccountAccess(
      ctx,
      { organizationId: ctx.organizationId, platform, account },
      AbortSignal.timeout(PATIENCE_MS),
    );
    const [newest, ...older] = endedDays(ctx.now(), organization.timeZone, DAYS);
    for (const day of older) await keep(ctx, account.id, day, await figures.readDay(access, day));
    if (newest) await storeNewest(ctx, account.id, figures, access, newest);
    await planNext(ctx, account.id, EVERY_SECONDS);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    ctx.logger.warn({ accountId: account.id, kind: error.kind, code: error.code }, "days not read");
    const { retryAt } = error;
    await planNext(ctx, account.id, retryAt ? secondsUntil(retryAt, ctx.now()) : RETRY_SECONDS);
  }
}

/** What is due is judged by the database's clock, as the sweep does. */
async function readAccount(ctx: TenantCtx, id: string) {
  return stepTenant(ctx.databases, ctx, async (tx) => {
    const [clock] = await tx.$queryRaw<{ now: Date }[]>`
      SELECT now() FROM social_accounts WHERE id = ${id}::uuid AND figures_due_at <= now()`;
    const account =
      clock &&
      (await tx.socialAccount.findFirst({
        where: { id, isActive: true, needsReconnect: false },
        include: { organization: { select: { timeZone: true } } },
      }));
    const until = account && (await readBudgetWait(tx, id, "not-urgent"));
    return { account, waitSeconds: until ? secondsUntil(until, clock.now) : null };
  });
}

/** Followers are told as of now: they belong to the day that has just ended. */
async function storeNewest(
  ctx: TenantCtx,
  id: string,
  figures: AccountFigures,
  access: AccountAccess,
  day: AccountDay,
): Promise<void> {
  const metrics = await figures.readDay(access, day);
  const audience = await figures.readAudience?.(access);
  await keep(ctx, id, day, {
    ...metrics,
    ...(audience && { followers: audience.followers, demographics: audience.demographics ?? Prisma.DbNull }),
  });
}

async function keep(
  ctx: TenantCtx,
  socialAccountId: string,
  { date }: AccountDay,
  figures: Partial<Prisma.AccountMetricsDailyUncheckedCreateInput>,
): Promise<void> {
  const { organizationId } = ctx;
  const key = { socialAccountId, day: new Date(date) };
  const values = { ...figures, readAt: ctx.now() };
  await stepTenant(ctx.databases, ctx, (tx) =>
    tx.accountMetricsDaily.upsert({
      where: { socialAccountId_day: key },
      create: { organizationId, ...key, ...values },
      update: values,
      select: { day: true },
    }),
  );
}

async function planNext(ctx: TenantCtx, id: string, seconds: number): Promise<void> {
  const wait = seconds + Math.random() * SPREAD_SECONDS;
  await stepTenant(
    ctx.databases,
    ctx,
    (tx) => tx.$executeRaw`
      UPDATE social_accounts SET figures_due_at = now() + make_interval(secs => ${wait}) WHERE id = ${id}::uuid`,
  );
}

function secondsUntil(at: Date, now: Date): number {
  return Math.max(1, (at.getTime() - now.getTime()) / 1000);
}
