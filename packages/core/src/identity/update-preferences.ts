import type { updatePreferencesInput } from "@businesspro/contracts/inputs";
import type { Session } from "@businesspro/contracts/outputs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { UserCtx } from "../context.ts";
import { loadCurrentSession } from "./read-session.ts";

/** Changes what is given and leaves the rest. */
export async function updatePreferences(
  ctx: UserCtx,
  input: z.infer<typeof updatePreferencesInput>,
): Promise<Session> {
  return withSystem(ctx.databases, async (tx) => {
    const changes = {
      ...(input.language !== undefined && { defaultLanguage: input.language }),
      ...(input.tone !== undefined && { defaultTone: input.tone }),
      ...(input.locale !== undefined && { locale: input.locale }),
      ...(input.theme !== undefined && { theme: input.theme }),
      ...(input.onboarded !== undefined && { onboardedAt: input.onboarded ? ctx.now() : null }),
    };
    await tx.userPreferences.upsert({
      where: { userId: ctx.userId },
      create: { userId: ctx.userId, ...changes },
      update: changes,
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      action: "user.preferences-updated",
      subjectType: "user",
      subjectId: ctx.userId,
      details: { changed: Object.keys(changes) },
    });
    return loadCurrentSession(tx, ctx);
  });
}
