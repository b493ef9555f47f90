import type { idInput } from "@businesspro/contracts/inputs";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";

export async function removeMedia(_ctx: TenantCtx, _input: z.infer<typeof idInput>): Promise<void> {
  throw new Error("not built yet");
}
