import { setTimeout as delay } from "node:timers/promises";
import { ConnectionDropped } from "../graph/graph-call.ts";
import { serviceUnavailable } from "../graph/graph-errors.ts";
import { flaggedAsSpam } from "../instagram/instagram-errors.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import { takeFault } from "./find-fault.ts";
import { throttled } from "./throttled.ts";

/**
 * The one door to visibility: every call that makes a post visible goes through here, so that each fault around that
 * moment exists once. Faults that follow the commit are used up only by a commit that succeeded.
 */
export async function commitVisibly<Result>(
  ctx: SandboxCtx,
  account: Account,
  commit: () => Result,
): Promise<Result> {
  const { store } = ctx;
  if (takeFault(store, account.id, "commit-500-before")) throw serviceUnavailable();
  if (takeFault(store, account.id, "commit-reset-before")) throw new ConnectionDropped();
  const late = takeFault(store, account.id, "commit-hang", (fault) => fault.live !== "before");
  if (late) {
    await wait(ctx, late.delayMs);
    if (late.live === "never") throw serviceUnavailable();
  }

  const result = commit();

  const hang = takeFault(store, account.id, "commit-hang", (fault) => fault.live === "before");
  if (hang) await wait(ctx, hang.delayMs);
  if (takeFault(store, account.id, "commit-reset-after")) throw new ConnectionDropped();
  if (takeFault(store, account.id, "commit-500-after")) throw serviceUnavailable();
  if (takeFault(store, account.id, "spam-flag-but-live")) throw flaggedAsSpam();
  const throttle = takeFault(
    store,
    account.id,
    "rate-limited",
    (fault) => fault.live && fault.on !== "read" && fault.on !== "prepare",
  );
  if (throttle) throw throttled(account, throttle);
  return result;
}

const wait = (ctx: SandboxCtx, milliseconds: number): Promise<void> =>
  delay(milliseconds, undefined, { signal: ctx.closing }).catch(() => {
    throw new ConnectionDropped();
  });
