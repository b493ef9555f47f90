import { Platform } from "@businesspro/contracts/enums";
import { stepSystem, withTenant } from "@businesspro/db/transactions";
import type { MessagingEvent } from "@businesspro/platforms/messaging";
import { recordAudit } from "../audit/record-audit.ts";
import type { SystemCtx, TenantCtx } from "../context.ts";
import { type ToldAccount, tellAccounts } from "./tell-accounts.ts";
import { tellPeople } from "./tell-people.ts";
import { tellStatuses } from "./tell-statuses.ts";

/**
 * Applies what a signed webhook told, each organisation's share in one transaction with its audit rows. Telling it twice
 * or out of order changes nothing. Numbers that nobody here has connected are ignored.
 */
export async function receiveEvents(ctx: SystemCtx, events: readonly MessagingEvent[]): Promise<void> {
  if (events.length === 0) return;
  const accounts = await findAccounts(ctx, events);
  const organizations = new Set(accounts.map((account) => account.organizationId));
  for (const organizationId of organizations) {
    const own = accounts.filter((account) => account.organizationId === organizationId);
    await receiveFor(toTenant(ctx, organizationId), own, events);
  }
}

async function receiveFor(
  ctx: TenantCtx,
  accounts: readonly ToldAccount[],
  events: readonly MessagingEvent[],
): Promise<void> {
  const numbers = new Set(accounts.map((account) => account.accountId));
  const ofNumbers = events.filter((event) => "phoneNumberId" in event && numbers.has(event.phoneNumberId));
  await withTenant(ctx.databases, ctx, async (tx) => {
    await tellPeople(tx, ctx, ofNumbers);
    await tellStatuses(tx, ctx, ofNumbers);
    await tellAccounts(tx, ctx, accounts, events);
    await recordAudit(tx, ctx, {
      action: "messages.told",
      subjectType: "organization",
      subjectId: ctx.organizationId,
      details: { events: ofNumbers.length },
    });
  });
}

/** One number or business can be connected by several organisations. */
async function findAccounts(ctx: SystemCtx, events: readonly MessagingEvent[]): Promise<ToldAccount[]> {
  const numbers = events.flatMap((event) => ("phoneNumberId" in event ? [event.phoneNumberId] : []));
  const businesses = events.flatMap((event) => ("businessId" in event ? [event.businessId] : []));
  return stepSystem(
    ctx.databases,
    (tx) => tx.$queryRaw<ToldAccount[]>`
      SELECT id, organization_id AS "organizationId", account_id AS "accountId", metadata ->> 'wabaId' AS "businessId",
             metadata ->> 'displayPhoneNumber' AS "displayPhone"
        FROM social_accounts
       WHERE platform = ${Platform.WHATSAPP} AND is_active
         AND (account_id = ANY (${[...new Set(numbers)]}::text[]) OR metadata ->> 'wabaId' = ANY (${[...new Set(businesses)]}::text[]))`,
  );
}

function toTenant(ctx: SystemCtx, organizationId: string): TenantCtx {
  return {
    ...ctx,
    actor: { type: "webhook", name: Platform.WHATSAPP },
    organizationId,
    userId: null,
    role: "owner",
  };
}
