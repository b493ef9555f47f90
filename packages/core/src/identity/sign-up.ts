import type { signUpInput } from "@businesspro/contracts/inputs";
import type { SignedIn } from "./signed-in.ts";
import type { z } from "zod";
import type { SystemCtx } from "../context.ts";

export async function signUp(_ctx: SystemCtx, _input: z.infer<typeof signUpInput>): Promise<SignedIn> {
  throw new Error("not built yet");
}
