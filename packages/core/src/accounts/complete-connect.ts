import type { ConnectFlow } from "@businesspro/contracts/enums";
import type { ErrorKey } from "@businesspro/contracts/errors";
import { stepTenant, withSystem } from "@businesspro/db/transactions";
import type { GrantedAccount } from "@businesspro/platforms/contract";
import { PlatformError } from "@businesspro/platforms/platform-error";
import { readCallback } from "@businesspro/platforms/read-callback";
import { recordAudit } from "../audit/record-audit.ts";
import type { UserCtx } from "../context.ts";
import { isSandboxFlow, redirectUriOf } from "./connect-flows.ts";
import { sealFoundAccounts } from "./found-accounts.ts";
import { hashState } from "./hash-state.ts";

/** Time to pick accounts once they were found. */
const PICK_MINUTES = 30;
const NETWORK_SECONDS = 30;

/** The query of the callback, as it came. */
export type ConnectCallback = { state: string | null; code: string | null; error: string | null };

type Attempt = { id: string; organizationId: string; userId: string; flow: ConnectFlow };

/**
 * The browser is back from the network's consent page. Whatever happened, it goes on to a page of the app:
 * to pick accounts, or to the accounts with the problem named.
 */
export async function completeConnect(ctx: UserCtx, input: ConnectCallback): Promise<{ redirectTo: string }> {
  const attempt = await claimAttempt(ctx, input.state);
  if (attempt === null) return problem("connect-state-invalid");
  try {
    const accounts = await findAccounts(ctx, attempt, input);
    if (accounts.length === 0) return problem("connect-no-accounts");
    await keepAccounts(ctx, attempt, accounts);
    return { redirectTo: `/connect/${attempt.id}` };
  } catch (error) {
    if (error instanceof PlatformError && error.code === "access_denied") return problem("connect-denied");
    const level = error instanceof PlatformError ? "warn" : "error";
    ctx.logger[level]({ err: error, flow: attempt.flow }, "connecting failed");
    return problem("connect-failed");
  }
}

function problem(key: ErrorKey): { redirectTo: string } {
  return { redirectTo: `/accounts?problem=${key}` };
}

/** Uses the state up before anything leaves the process: of two callbacks with the same state one gets null. */
async function claimAttempt(ctx: UserCtx, state: string | null): Promise<Attempt | null> {
  if (!state) return null;
  const now = ctx.now();
  return withSystem(ctx.databases, async (tx) => {
    const [row] = await tx.connectAttempt.updateManyAndReturn({
      where: {
        stateHash: hashState(state),
        userId: ctx.userId,
        sessionId: ctx.actor.sessionId,
        returnedAt: null,
        expiresAt: { gt: now },
      },
      data: { returnedAt: now },
      select: { id: true, organizationId: true, userId: true, flow: true },
    });
    if (row === undefined) return null;
    await recordAudit(tx, ctx, {
      action: "account.connect-returned",
      subjectType: "connect-attempt",
      subjectId: row.id,
      organizationId: row.organizationId,
      details: { flow: row.flow },
    });
    return { ...row, flow: row.flow as ConnectFlow };
  });
}

async function findAccounts(
  ctx: UserCtx,
  attempt: Attempt,
  input: ConnectCallback,
): Promise<GrantedAccount[]> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) if (value !== null) query.set(name, value);
  const { code } = readCallback(query);
  const flow = ctx.platforms.flows[attempt.flow];
  if (flow === null)
    throw new PlatformError("rejected", "not-configured", "the flow is no longer configured");
  const signal = AbortSignal.timeout(NETWORK_SECONDS * 1000);
  const grant = await flow.exchangeCode({ code, redirectUri: redirectUriOf(ctx.environment), signal });
  return flow.listAccounts(grant, signal);
}

async function keepAccounts(ctx: UserCtx, attempt: Attempt, accounts: GrantedAccount[]): Promise<void> {
  const sandbox = isSandboxFlow(ctx.environment, attempt.flow);
  const foundAccounts = sealFoundAccounts(ctx.tokens, attempt, { sandbox, flow: attempt.flow, accounts });
  const expiresAt = new Date(ctx.now().getTime() + PICK_MINUTES * 60_000);
  await stepTenant(ctx.databases, attempt, async (tx) => {
    await tx.connectAttempt.update({
      where: { id: attempt.id },
      data: { foundAccounts, expiresAt },
      select: { id: true },
    });
  });
}
