import type { updateOrganizationInput } from "@businesspro/contracts/inputs";
import type { Session } from "@businesspro/contracts/outputs";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";

export async function updateOrganization(_ctx: TenantCtx, _input: z.infer<typeof updateOrganizationInput>): Promise<Session> {
  throw new Error("not built yet");
}
