import type { logInInput } from "@businesspro/contracts/inputs";
import type { SignedIn } from "./signed-in.ts";
import type { z } from "zod";
import type { SystemCtx } from "../context.ts";

export async function logIn(_ctx: SystemCtx, _input: z.infer<typeof logInInput>): Promise<SignedIn> {
  throw new Error("not built yet");
}
