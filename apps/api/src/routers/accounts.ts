import { beginConnectInput, connectAccountsInput, idInput } from "@businesspro/contracts/inputs";
import { beginConnect } from "@businesspro/core/accounts/begin-connect";
import { connectAccounts } from "@businesspro/core/accounts/connect-accounts";
import { disconnectAccount } from "@businesspro/core/accounts/disconnect-account";
import { listAccounts } from "@businesspro/core/accounts/list-accounts";
import { listConnectOptions } from "@businesspro/core/accounts/list-connect-options";
import { readPendingConnection } from "@businesspro/core/accounts/read-pending-connection";
import { checkAccountNow } from "@businesspro/core/doctor/check-account-now";
import { listAccountReports } from "@businesspro/core/doctor/list-account-reports";
import { may, router } from "../trpc.ts";

export const accounts = router({
  list: may("workspace.read").query(({ ctx }) => listAccounts(ctx.tenant)),
  options: may("workspace.read").query(({ ctx }) => listConnectOptions(ctx.tenant)),
  beginConnect: may("accounts.connect")
    .input(beginConnectInput)
    .mutation(({ ctx, input }) => beginConnect(ctx.tenant, input)),
  pending: may("accounts.connect")
    .input(idInput)
    .query(({ ctx, input }) => readPendingConnection(ctx.tenant, input)),
  connect: may("accounts.connect")
    .input(connectAccountsInput)
    .mutation(({ ctx, input }) => connectAccounts(ctx.tenant, input)),
  reports: may("workspace.read").query(({ ctx }) => listAccountReports(ctx.tenant)),
  check: may("posts.write")
    .input(idInput)
    .mutation(({ ctx, input }) => checkAccountNow(ctx.tenant, input)),
  disconnect: may("accounts.connect")
    .input(idInput)
    .mutation(({ ctx, input }) => disconnectAccount(ctx.tenant, input)),
});
