import type { writePostInput } from "@businesspro/contracts/inputs";
import type { WritingEvent } from "@businesspro/contracts/outputs";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";

/** Streams what the model writes; leaving the iteration early cancels the call. */
export async function* writePost(
  _ctx: TenantCtx,
  _input: z.infer<typeof writePostInput>,
  _signal: AbortSignal,
): AsyncGenerator<WritingEvent> {
  throw new Error("not built yet");
}
