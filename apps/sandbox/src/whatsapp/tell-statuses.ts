import { takeFault } from "../faults/find-fault.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Message } from "../store/messages.ts";
import type { SenderNumber } from "../store/numbers.ts";
import { type StatusWord, statusEvent } from "./events.ts";

/** Plans what the app hears of a message: sent, delivered and perhaps read, or failed; and what goes wrong with that. */
export function tellStatuses(
  ctx: SandboxCtx,
  number: SenderNumber,
  message: Omit<Message, "sequence">,
): void {
  const { store, webhooks, messagePace } = ctx;
  const strikes = (
    name: "webhook-lost" | "webhook-duplicates" | "webhook-skips-delivered" | "webhook-disorder",
  ) => takeFault(store, number.account_id, name) !== null;
  if (strikes("webhook-lost")) return;
  const late = takeFault(store, number.account_id, "webhook-late")?.delayMs ?? 0;
  const plan: [StatusWord, number][] =
    message.failure !== null
      ? [["failed", messagePace.deliveredMs]]
      : [
          ["sent", 0],
          ["delivered", messagePace.deliveredMs],
          ...(message.read_at === null ? [] : [["read", messagePace.readMs] as [StatusWord, number]]),
        ];
  const told = strikes("webhook-skips-delivered") ? plan.filter(([word]) => word !== "delivered") : plan;
  const delays = told.map(([, delay]) => delay);
  if (strikes("webhook-disorder")) delays.reverse();
  const times = strikes("webhook-duplicates") ? 2 : 1;
  for (const [index, [word]] of told.entries())
    for (let time = 0; time < times; time++) {
      const event = statusEvent(number, message, word, told[index]?.[1] ?? 0);
      webhooks.tell({ ...event, delayMs: late + (delays[index] ?? 0) + time * messagePace.deliveredMs });
    }
}
