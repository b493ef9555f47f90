import type { LiveEvent } from "@businesspro/contracts/outputs";
import type { PublishEventNotice } from "@businesspro/db/listen";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { isStillMember } from "./is-still-member.ts";
import { readPublishEvents, readSettledEvents } from "./read-publish-events.ts";

/** Who was signed out or left the organisation hears nothing after at most this long. */
const RECHECK_MS = 30_000;
/** An event is given once; ids further behind the newest cannot turn up any more. */
const REMEMBERED_IDS = 2000n;

/**
 * Every status change of the organisation's targets after `lastEventId`, until the signal ends it; without an id, of
 * the last half minute and from now on. Each event comes once, as it is committed; whoever comes back may get some of
 * the half minute before again. A lost database connection delays events and loses none.
 * @throws DomainError UNAUTHENTICATED once the session has ended or the person is no longer a member
 */
export async function* followPublishEvents(
  ctx: TenantCtx,
  lastEventId: string | null,
  signal: AbortSignal,
  options: { recheckMs?: number } = {},
): AsyncGenerator<LiveEvent> {
  let woken = Promise.withResolvers<void>();
  let recheckDue = false;
  const wake = () => woken.resolve();
  const onEvent = (notice: PublishEventNotice | null) => {
    if (notice === null || notice.organizationId === ctx.organizationId) wake();
  };
  const timer = setInterval(() => {
    recheckDue = true;
    wake();
  }, options.recheckMs ?? RECHECK_MS);
  // Listen first, read second: what is committed in between wakes the next reading.
  const source = ctx.feed.events();
  source.on("event", onEvent);
  signal.addEventListener("abort", wake, { once: true });

  const given = new Set<bigint>();
  try {
    let last = parseId(lastEventId);
    if (last === null) {
      const settled = await readSettledEvents(ctx);
      for (const id of settled) given.add(id);
      last = settled[0] ?? 0n;
    }
    given.add(last);
    while (!signal.aborted) {
      woken = Promise.withResolvers();
      if (recheckDue) {
        recheckDue = false;
        if ((await unlessUnreachable(ctx, isStillMember(ctx))) === false) {
          throw new DomainError("UNAUTHENTICATED", "unauthenticated");
        }
      }
      for (const event of (await unlessUnreachable(ctx, readPublishEvents(ctx, last))) ?? []) {
        const id = BigInt(event.id);
        if (given.has(id)) continue;
        given.add(id);
        if (id > last) last = id;
        yield event;
      }
      for (const id of given) if (id < last - REMEMBERED_IDS) given.delete(id);
      if (signal.aborted) return;
      await woken.promise;
    }
  } finally {
    clearInterval(timer);
    source.off("event", onEvent);
    signal.removeEventListener("abort", wake);
  }
}

function parseId(lastEventId: string | null): bigint | null {
  return lastEventId !== null && /^\d{1,18}$/.test(lastEventId) ? BigInt(lastEventId) : null;
}

/** undefined while the database cannot be asked: its return, or the next recheck, wakes us again. */
async function unlessUnreachable<T>(ctx: TenantCtx, answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    ctx.logger.warn({ err: error }, "live events wait for the database");
    return undefined;
  }
}
