import { type Access, GatewayFailure, type OperationKind } from "../graph/graph-call.ts";
import { GraphError } from "../graph/graph-error.ts";
import { objectNotVisible, serviceUnavailable } from "../graph/graph-errors.ts";
import { pageRoleLost, tokenExpired, tokenRevoked } from "../graph/token-errors.ts";
import { accountRestricted } from "../instagram/instagram-errors.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import { accountLocked } from "../whatsapp/whatsapp-errors.ts";
import { takeFault } from "./find-fault.ts";
import { throttled } from "./throttled.ts";

type FaultyCall = {
  account: Account;
  /** Null where tokens belong to no single account. */
  access: Access | null;
  kind: OperationKind;
  method: string;
  id: string;
};

/** Faults that strike before the call does anything. */
export function applyCallFaults(ctx: SandboxCtx, call: FaultyCall): void {
  const { store } = ctx;
  const { account, kind } = call;
  const strikes = (fault: { on: OperationKind | "any" }) => fault.on === "any" || fault.on === kind;

  applyTokenFaults(ctx, account.id);
  const holder = call.access?.token.account_id ?? account.id;
  if (holder !== account.id) applyTokenFaults(ctx, holder);

  const gateway = takeFault(store, account.id, "gateway-html", strikes);
  if (gateway) throw new GatewayFailure(gateway.status);
  const custom = takeFault(store, account.id, "custom-error", strikes);
  if (custom) throw new GraphError(custom);
  if (takeFault(store, account.id, "transient-500", strikes)) throw serviceUnavailable();
  const throttle = takeFault(
    store,
    account.id,
    "rate-limited",
    (fault) => strikes(fault) && !(fault.live && kind === "commit"),
  );
  if (throttle) throw throttled(account, throttle);
  if (kind === "read" && takeFault(store, account.id, "read-transient-100-33"))
    throw objectNotVisible(call.method, call.id);
  if (kind !== "read" && takeFault(store, account.id, "account-restricted"))
    throw account.network === "whatsapp" ? accountLocked() : accountRestricted();
}

/** Also struck by calls that only hold the account's token, as a refresh does. */
export function applyTokenFaults({ store, now }: SandboxCtx, accountId: string): void {
  if (takeFault(store, accountId, "token-expired"))
    throw tokenExpired(new Date(now().getTime() - 60_000), now());
  if (takeFault(store, accountId, "token-revoked")) throw tokenRevoked();
  if (takeFault(store, accountId, "page-role-lost")) throw pageRoleLost();
}
