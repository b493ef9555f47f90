import type { groupInput } from "@businesspro/contracts/inputs";
import type { ContentGroup } from "@businesspro/contracts/outputs";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";

export async function publishGroupNow(_ctx: TenantCtx, _input: z.infer<typeof groupInput>): Promise<ContentGroup> {
  throw new Error("not built yet");
}
