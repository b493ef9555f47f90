import { setTimeout as delay } from "node:timers/promises";
import type { OperationKind } from "../graph/graph-call.ts";
import type { GraphNode } from "../graph/node.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { takeFault } from "./find-fault.ts";

/** Keeps a call waiting where its account's faults say so. */
export async function holdAnswer(
  { store }: SandboxCtx,
  accountId: string,
  kind: OperationKind,
  node: GraphNode["type"],
): Promise<void> {
  const post = node === "Post" || node === "IGMedia";
  const held = takeFault(
    store,
    accountId,
    "slow-answer",
    ({ on }) => on === "any" || on === kind || (on === "post" && post),
  );
  if (held) await delay(held.delayMs);
}
