import type { groupInput } from "@businesspro/contracts/inputs";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";

export async function removeContent(_ctx: TenantCtx, _input: z.infer<typeof groupInput>): Promise<void> {
  throw new Error("not built yet");
}
