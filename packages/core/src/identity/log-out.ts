import type { UserCtx } from "../context.ts";

export async function logOut(_ctx: UserCtx): Promise<void> {
  throw new Error("not built yet");
}
