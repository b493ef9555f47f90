import { setTimeout as wait } from "node:timers/promises";
import { stepSystem } from "@businesspro/db/transactions";
import type { SystemCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { MediaStoreError, storeErrorOf } from "./media-store-error.ts";

/** Longer than the slowest put, and than it takes to write the row. */
const HELD_MS = 6 * 3_600_000;
const PURGE_WAIT_MS = 250;
const PURGE_TRIES = 40;

/**
 * Makes bytes durable for a row that is written right after. They are held before they are put, so that nobody takes
 * them away between; should the row never come, they go once the hold is over.
 * @throws DomainError UPSTREAM `media-store-full`, `media-store-unreachable`
 */
export async function keepBytes(ctx: SystemCtx, sha256: string, put: () => Promise<void>): Promise<void> {
  await nameStoreErrors(ctx, async () => {
    for (let tried = 1; !(await hold(ctx, sha256)); tried++) {
      if (tried === PURGE_TRIES)
        throw new MediaStoreError("unreachable", "the same bytes are being taken away all the time");
      await wait(PURGE_WAIT_MS);
    }
    await put();
  });
}

/** Turns what the store or a full disk said into words for the owner; the operator reads the rest in the log. */
export async function nameStoreErrors<T>(ctx: SystemCtx, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const error = storeErrorOf(cause);
    if (!error) throw cause;
    ctx.logger.error({ err: error }, "media cannot be stored");
    const key = error.reason === "full" ? "media-store-full" : "media-store-unreachable";
    throw new DomainError("UPSTREAM", key, { field: "media", cause: error });
  }
}

/** False while these very bytes are being taken away. */
async function hold(ctx: SystemCtx, sha256: string): Promise<boolean> {
  const until = new Date(ctx.now().getTime() + HELD_MS);
  const rows = await stepSystem(
    ctx.databases,
    (tx) => tx.$queryRaw<unknown[]>`
      INSERT INTO media_holds AS h (sha256, held_until) VALUES (${sha256}, ${until})
      ON CONFLICT (sha256) DO UPDATE SET held_until = greatest(h.held_until, excluded.held_until)
       WHERE NOT h.purging RETURNING 1`,
  );
  return rows.length > 0;
}
