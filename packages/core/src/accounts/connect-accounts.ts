import type { connectAccountsInput } from "@businesspro/contracts/inputs";
import type { SocialAccount } from "@businesspro/contracts/outputs";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";

export async function connectAccounts(_ctx: TenantCtx, _input: z.infer<typeof connectAccountsInput>): Promise<SocialAccount[]> {
  throw new Error("not built yet");
}
