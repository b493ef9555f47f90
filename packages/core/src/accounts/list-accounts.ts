import type { SocialAccount } from "@businesspro/contracts/outputs";
import type { TenantCtx } from "../context.ts";

export async function listAccounts(_ctx: TenantCtx): Promise<SocialAccount[]> {
  throw new Error("not built yet");
}
