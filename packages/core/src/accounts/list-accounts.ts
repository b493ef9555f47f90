import type { SocialAccount } from "@businesspro/contracts/outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { accountSelect, presentAccount } from "./present-account.ts";

/** The accounts that are connected, those first that need the owner. Disconnected ones live on in history only. */
export async function listAccounts(ctx: TenantCtx): Promise<SocialAccount[]> {
  const rows = await readTenant(ctx.databases, ctx, (tx) =>
    tx.socialAccount.findMany({
      where: { organizationId: ctx.organizationId, isActive: true },
      select: accountSelect,
      orderBy: [{ connectedAt: "asc" }, { id: "asc" }],
    }),
  );
  const accounts = rows.map((row) => presentAccount(ctx, row));
  return accounts.toSorted(
    (a, b) => Number(b.status === "needs-reconnect") - Number(a.status === "needs-reconnect"),
  );
}
