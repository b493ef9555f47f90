import type { idInput } from "@businesspro/contracts/inputs";
import type { PendingConnection } from "@businesspro/contracts/outputs";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";

export async function readPendingConnection(_ctx: TenantCtx, _input: z.infer<typeof idInput>): Promise<PendingConnection> {
  throw new Error("not built yet");
}
