import type { idInput } from "@businesspro/contracts/inputs";
import type { z } from "zod";
import type { UserCtx } from "../context.ts";

export async function revokeDevice(_ctx: UserCtx, _input: z.infer<typeof idInput>): Promise<void> {
  throw new Error("not built yet");
}
