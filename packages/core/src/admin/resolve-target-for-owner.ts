import type { TargetDetails } from "@businesspro/contracts/admin-outputs";
import type { resolveTargetInput } from "@businesspro/contracts/inputs";
import type { z } from "zod";
import type { StaffCtx } from "../context.ts";
import { resolveTarget } from "../publishing/resolve-target.ts";
import { enterOrganizationOf } from "./enter-organization-of.ts";
import { readTarget } from "./read-target.ts";

/**
 * Answers in the owner's place for a target whose outcome no network could tell. The caption that the owner's verb
 * gives back stays here.
 *
 * @throws DomainError NOT_FOUND; CONFLICT when the target no longer waits for an answer
 */
export async function resolveTargetForOwner(
  ctx: StaffCtx,
  input: z.infer<typeof resolveTargetInput>,
): Promise<TargetDetails> {
  await resolveTarget(await enterOrganizationOf(ctx, input.targetId), input);
  return readTarget(ctx, { id: input.targetId });
}
