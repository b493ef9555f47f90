import { randomUUID } from "node:crypto";
import type { createOrganizationInput } from "@businesspro/contracts/inputs";
import type { Session } from "@businesspro/contracts/outputs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { UserCtx } from "../context.ts";
import { loadSession } from "../identity/load-session.ts";
import { checkTimeZone } from "./check-time-zone.ts";
import { insertOrganization } from "./insert-organization.ts";
import { chooseOrganization } from "./switch-organization.ts";

/** A further shop of the same person; the device goes on in it. */
export async function createOrganization(
  ctx: UserCtx,
  input: z.infer<typeof createOrganizationInput>,
): Promise<Session> {
  const id = randomUUID();
  const timeZone = checkTimeZone(input.timeZone);
  return withSystem(ctx.databases, async (tx) => {
    const { name, type } = input;
    await insertOrganization(tx, {
      id,
      ownerId: ctx.userId,
      name,
      type,
      timeZone,
      missedAfterMinutes: ctx.environment.publishing.missedAfterMinutes,
      now: ctx.now(),
    });
    await chooseOrganization(tx, ctx, id);
    await recordAudit(tx, ctx, {
      action: "organization.created",
      subjectType: "organization",
      subjectId: id,
      organizationId: id,
    });
    return loadSession(tx, ctx.userId, id);
  });
}
