import type { listContentInput } from "@businesspro/contracts/inputs";
import type { ContentPage } from "@businesspro/contracts/outputs";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";

export async function listContent(_ctx: TenantCtx, _input: z.infer<typeof listContentInput>): Promise<ContentPage> {
  throw new Error("not built yet");
}
