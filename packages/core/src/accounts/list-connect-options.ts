import type { ConnectOption } from "@businesspro/contracts/outputs";
import type { TenantCtx } from "../context.ts";

export async function listConnectOptions(_ctx: TenantCtx): Promise<ConnectOption[]> {
  throw new Error("not built yet");
}
