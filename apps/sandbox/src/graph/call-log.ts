import type { SandboxCtx } from "../sandbox-context.ts";
import type { Parameters } from "./read-parameters.ts";

/** Names whose values never reach the log. */
const SECRET =
  /^(access_token|appsecret_proof|client_secret|code|fb_exchange_token|input_token|refresh_token|token)$/;
/** The oldest entries go once there are more. */
const KEPT = 200_000;

export type LoggedCall = { host: string; method: string; path: string; parameters: Parameters };

/** Written when the call arrives, so that one which never got its answer is there too. Returns its number. */
export function logArrival(ctx: SandboxCtx, call: LoggedCall): number {
  const shown = Object.fromEntries([...call.parameters].filter(([name]) => !SECRET.test(name)));
  const row = ctx.store.get<{ id: number }>(
    "INSERT INTO calls (at, host, method, path, parameters) VALUES (?,?,?,?,?) RETURNING id",
    ctx.now().getTime(),
    call.host,
    call.method,
    call.path,
    JSON.stringify(shown),
  );
  const id = row?.id ?? 0;
  if (id % 1000 === 0) ctx.store.run("DELETE FROM calls WHERE id <= ?", id - KEPT);
  return id;
}

export const logSubject = (ctx: SandboxCtx, id: number, accountId: string | null, operation: string | null) =>
  ctx.store.run("UPDATE calls SET account_id = ?, operation = ? WHERE id = ?", accountId, operation, id);

/** `code` is Graph's, `190/463`, or what happened instead of an answer. */
export const logOutcome = (ctx: SandboxCtx, id: number, status: number | null, code: string | null) =>
  ctx.store.run("UPDATE calls SET status = ?, code = ? WHERE id = ?", status, code, id);
