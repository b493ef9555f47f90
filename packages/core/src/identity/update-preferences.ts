import type { updatePreferencesInput } from "@businesspro/contracts/inputs";
import type { Session } from "@businesspro/contracts/outputs";
import type { z } from "zod";
import type { UserCtx } from "../context.ts";

export async function updatePreferences(_ctx: UserCtx, _input: z.infer<typeof updatePreferencesInput>): Promise<Session> {
  throw new Error("not built yet");
}
