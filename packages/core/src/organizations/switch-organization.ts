import type { switchOrganizationInput } from "@businesspro/contracts/inputs";
import type { Session } from "@businesspro/contracts/outputs";
import type { z } from "zod";
import type { UserCtx } from "../context.ts";

export async function switchOrganization(_ctx: UserCtx, _input: z.infer<typeof switchOrganizationInput>): Promise<Session> {
  throw new Error("not built yet");
}
