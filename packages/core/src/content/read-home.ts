import type { Home } from "@businesspro/contracts/outputs";
import type { TenantCtx } from "../context.ts";

export async function readHome(_ctx: TenantCtx): Promise<Home> {
  throw new Error("not built yet");
}
