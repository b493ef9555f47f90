import type { emailTokenInput } from "@businesspro/contracts/inputs";
import { stepSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { SystemCtx } from "../context.ts";
import { findEmailToken } from "./email-token.ts";

/** Whether it is worth typing a new password. @throws DomainError INVALID `email-link-used` */
export async function checkResetLink(
  ctx: SystemCtx,
  { token }: z.infer<typeof emailTokenInput>,
): Promise<void> {
  await stepSystem(ctx.databases, (tx) => findEmailToken(tx, ctx, { token, purpose: "reset" }));
}
