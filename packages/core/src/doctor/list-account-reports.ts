import type { AccountReport } from "@businesspro/contracts/outputs";
import { readTenant } from "@businesspro/db/transactions";
import { listAccounts } from "../accounts/list-accounts.ts";
import type { TenantCtx } from "../context.ts";
import { readThreats } from "./read-threats.ts";

/** Each connected account with all that was found, and the planned posts that would fail as it stands. */
export async function listAccountReports(ctx: TenantCtx): Promise<AccountReport[]> {
  const accounts = await listAccounts(ctx);
  const threats = await readTenant(ctx.databases, ctx, (tx) => readThreats(tx, accounts));
  return accounts.map((account) => ({ account, threat: threats.get(account.id) ?? null }));
}
