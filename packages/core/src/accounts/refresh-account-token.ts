import { connectFlowSchema } from "@businesspro/contracts/enum-schemas";
import type { Databases } from "@businesspro/db/client";
import { stepTenant } from "@businesspro/db/transactions";
import type { Tokens } from "@businesspro/platforms/contract";
import { PlatformError } from "@businesspro/platforms/platform-error";
import type { TenantCtx } from "../context.ts";
import { TokenVaultError } from "./create-token-vault.ts";
import { type HeldRefresh, holdRefresh } from "./hold-refresh.ts";
import { planRefresh } from "./refresh-plans.ts";
import { accountTokenOwner } from "./token-owners.ts";

/** Less than the lease. */
const NETWORK_MS = 12_000;
const MAX_PAUSE_SECONDS = 6 * 3600;

/** `overtaken`: the owner connected anew or took the account away meanwhile; what is stored now stays. */
export type RefreshOutcome = "refreshed" | "refused" | "failed" | "overtaken" | "busy" | "not-due";

type Input = { socialAccountId: string /** As `holdRefresh` takes it. */; seen: string | null };

/** Renewals that this process has under way: whoever wants the same one shares it. */
const underWay = new WeakMap<Databases, Map<string, Promise<RefreshOutcome>>>();

/**
 * Asks the network for a new token and stores it, unless the stored one is no longer the one that was renewed. Only a
 * network's own word that the access was taken back disconnects the account; anything else is tried again later.
 */
export async function refreshAccountToken(ctx: TenantCtx, input: Input): Promise<RefreshOutcome> {
  const ours = underWay.get(ctx.databases) ?? new Map<string, Promise<RefreshOutcome>>();
  underWay.set(ctx.databases, ours);
  const key = `${input.socialAccountId}|${input.seen}`;
  const running = ours.get(key) ?? refresh(ctx, input).finally(() => ours.delete(key));
  ours.set(key, running);
  return running;
}

async function refresh(ctx: TenantCtx, input: Input): Promise<RefreshOutcome> {
  const hold = await stepTenant(ctx.databases, ctx, (tx) =>
    holdRefresh(tx, { id: input.socialAccountId, seen: input.seen, now: ctx.now() }),
  );
  if (typeof hold === "string") return hold;
  const { held } = hold;
  try {
    return (await write(ctx, held, renewed(ctx, held, await ask(ctx, held)))) ? "refreshed" : "overtaken";
  } catch (error) {
    const failure = error instanceof PlatformError ? error : null;
    const facts = { socialAccountId: held.id, kind: failure?.kind, code: failure?.code };
    if (failure) ctx.logger.warn(facts, "a token was not renewed");
    else ctx.logger.error({ ...facts, err: error }, "renewing a token failed unexpectedly");
    const refused = failure !== null && isRevocation(failure);
    const change = refused ? { needsReconnect: true } : { ...later(ctx, held, failure?.retryAt ?? null) };
    if (!(await write(ctx, held, change))) return "overtaken";
    return refused ? "refused" : "failed";
  }
}

/** @throws PlatformError */
async function ask(ctx: TenantCtx, held: HeldRefresh): Promise<Tokens> {
  const flow = ctx.platforms.flows[connectFlowSchema.parse(held.flow)];
  if (flow === null) throw new PlatformError("transient", "not-configured", "the flow is not configured");
  const tokens = await flow.refresh(
    {
      accessToken: unseal(ctx, held, held.accessToken, "access"),
      refreshToken: held.refreshToken === null ? null : unseal(ctx, held, held.refreshToken, "refresh"),
      expiresAt: held.tokenExpiresAt,
    },
    AbortSignal.timeout(NETWORK_MS),
  );
  if (tokens === null || tokens.accessToken.trim() === "")
    throw new PlatformError("transient", "unreadable-answer", "the network answered without a token");
  return tokens;
}

/** A status without a code of the network may come from a machine in front of it. */
function isRevocation(error: PlatformError): boolean {
  return error.kind === "reauth" && !error.code.startsWith("http-");
}

type Change = {
  accessToken?: string;
  refreshToken?: string;
  tokenExpiresAt?: Date | null;
  tokenIssuedAt?: Date;
  refreshAt?: Date | null;
  refreshFails?: number;
  needsReconnect?: boolean;
};

function renewed(ctx: TenantCtx, held: HeldRefresh, tokens: Tokens): Change {
  const now = ctx.now();
  return {
    accessToken: ctx.tokens.seal(tokens.accessToken, ownerOf(ctx, held, "access")),
    // Most answers hold none: the one that was used stays good.
    ...(tokens.refreshToken && {
      refreshToken: ctx.tokens.seal(tokens.refreshToken, ownerOf(ctx, held, "refresh")),
    }),
    tokenExpiresAt: tokens.expiresAt,
    tokenIssuedAt: now,
    refreshAt: planRefresh(held.flow, now, tokens.expiresAt),
    refreshFails: 0,
  };
}

/** 5, 20, 80 … seconds, at most six hours; a network that names a later time is believed. */
function later(ctx: TenantCtx, { refreshFails }: HeldRefresh, retryAt: Date | null): Change {
  const pause = Math.min(MAX_PAUSE_SECONDS, 5 * 4 ** Math.min(refreshFails, 12));
  const at = Math.max(ctx.now().getTime() + pause * 1000, retryAt?.getTime() ?? 0);
  return { refreshAt: new Date(at), refreshFails: refreshFails + 1 };
}

/** Compare and set: false when the lease is another's or the stored token is no longer the one that was used. */
async function write(ctx: TenantCtx, held: HeldRefresh, change: Change): Promise<boolean> {
  const { count } = await stepTenant(ctx.databases, ctx, (tx) =>
    tx.socialAccount.updateMany({
      where: { id: held.id, refreshLease: held.lease, accessToken: held.accessToken, isActive: true },
      data: { ...change, refreshLease: null, refreshUntil: null },
    }),
  );
  return count === 1;
}

function ownerOf(ctx: TenantCtx, held: HeldRefresh, kind: "access" | "refresh") {
  return accountTokenOwner(ctx.environment, { ...held, flow: connectFlowSchema.parse(held.flow) }, kind);
}

function unseal(ctx: TenantCtx, held: HeldRefresh, envelope: string, kind: "access" | "refresh"): string {
  try {
    return ctx.tokens.open(envelope, ownerOf(ctx, held, kind));
  } catch (error) {
    if (!(error instanceof TokenVaultError)) throw error;
    throw new PlatformError("transient", `token-${error.reason}`, error.message);
  }
}
