import { beginConnectInput, connectAccountsInput, idInput } from "@businesspro/contracts/inputs";
import { beginConnect } from "@businesspro/core/accounts/begin-connect";
import { connectAccounts } from "@businesspro/core/accounts/connect-accounts";
import { disconnectAccount } from "@businesspro/core/accounts/disconnect-account";
import { listAccounts } from "@businesspro/core/accounts/list-accounts";
import { listConnectOptions } from "@businesspro/core/accounts/list-connect-options";
import { readPendingConnection } from "@businesspro/core/accounts/read-pending-connection";
import { checkAccountNow } from "@businesspro/core/doctor/check-account-now";
import { listAccountReports } from "@businesspro/core/doctor/list-account-reports";
import { member, router } from "../trpc.ts";

export const accounts = router({
  list: member.query(({ ctx }) => listAccounts(ctx.tenant)),
  options: member.query(({ ctx }) => listConnectOptions(ctx.tenant)),
  beginConnect: member.input(beginConnectInput).mutation(({ ctx, input }) => beginConnect(ctx.tenant, input)),
  pending: member.input(idInput).query(({ ctx, input }) => readPendingConnection(ctx.tenant, input)),
  connect: member
    .input(connectAccountsInput)
    .mutation(({ ctx, input }) => connectAccounts(ctx.tenant, input)),
  reports: member.query(({ ctx }) => listAccountReports(ctx.tenant)),
  check: member.input(idInput).mutation(({ ctx, input }) => checkAccountNow(ctx.tenant, input)),
  disconnect: member.input(idInput).mutation(({ ctx, input }) => disconnectAccount(ctx.tenant, input)),
});
