import type { beginConnectInput } from "@businesspro/contracts/inputs";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";

export async function beginConnect(_ctx: TenantCtx, _input: z.infer<typeof beginConnectInput>): Promise<{ url: string }> {
  throw new Error("not built yet");
}
