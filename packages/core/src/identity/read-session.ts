import type { Session } from "@businesspro/contracts/outputs";
import type { UserCtx } from "../context.ts";

export async function readSession(_ctx: UserCtx): Promise<Session> {
  throw new Error("not built yet");
}
