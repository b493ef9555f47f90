import { redact } from "@businesspro/config/redact";
import type { adminIdInput } from "@businesspro/contracts/admin-inputs";
import type { TargetDetails } from "@businesspro/contracts/admin-outputs";
import { stepSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { StaffCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { presentTarget, SELECT_TARGETS, type TargetRow } from "./target-rows.ts";

/** One target with everything that happened to it. @throws DomainError NOT_FOUND */
export async function readTarget(
  ctx: StaffCtx,
  { id }: z.infer<typeof adminIdInput>,
): Promise<TargetDetails> {
  return stepSystem(ctx.databases, async (tx) => {
    const [row] = await tx.$queryRaw<TargetRow[]>`${SELECT_TARGETS} WHERE t.id = ${id}::uuid`;
    if (!row) throw new DomainError("NOT_FOUND", "not-found");
    const { events, ...links } = await tx.publishTarget.findUniqueOrThrow({
      where: { id },
      select: { contentId: true, postUrl: true, events: { orderBy: { id: "asc" } } },
    });
    return {
      ...presentTarget(row),
      ...links,
      events: events.map(({ id: eventId, step, status, phase, parameters, createdAt }) => ({
        id: String(eventId),
        step,
        status,
        phase,
        parameters: redact(parameters) as Record<string, unknown>,
        at: createdAt.toISOString(),
      })),
    };
  });
}
