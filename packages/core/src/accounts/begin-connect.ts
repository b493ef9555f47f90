import { randomBytes, randomUUID } from "node:crypto";
import type { beginConnectInput } from "@businesspro/contracts/inputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { CONNECT_FLOWS, isSandboxFlow, redirectUriOf } from "./connect-flows.ts";
import { hashState } from "./hash-state.ts";

/** Time for the consent page. */
const CONSENT_MINUTES = 10;

/** @returns the network's consent page, where the browser goes next */
export async function beginConnect(
  ctx: TenantCtx,
  input: z.infer<typeof beginConnectInput>,
): Promise<{ url: string }> {
  const { actor, userId } = ctx;
  if (actor.type !== "user" || userId === null) throw new DomainError("FORBIDDEN", "forbidden");
  const flow = ctx.platforms.flows[input.flow];
  if (flow === null) {
    throw new DomainError("CONFLICT", "platform-not-configured", {
      parameters: { platform: CONNECT_FLOWS[input.flow].platforms[0] },
    });
  }
  const state = randomBytes(32).toString("base64url");
  const id = randomUUID();
  const now = ctx.now();
  await withTenant(ctx.databases, ctx, async (tx) => {
    // What earlier attempts left behind may hold sealed tokens that nobody will use.
    await tx.connectAttempt.deleteMany({
      where: { organizationId: ctx.organizationId, expiresAt: { lte: now } },
    });
    await tx.connectAttempt.create({
      data: {
        id,
        organizationId: ctx.organizationId,
        userId,
        flow: input.flow,
        stateHash: hashState(state),
        sessionId: actor.sessionId,
        expiresAt: new Date(now.getTime() + CONSENT_MINUTES * 60_000),
        createdAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      action: "account.connect-begun",
      subjectType: "connect-attempt",
      subjectId: id,
      details: { flow: input.flow, sandbox: isSandboxFlow(ctx.environment, input.flow) },
    });
  });
  return { url: flow.authorizeUrl({ state, redirectUri: redirectUriOf(ctx.environment) }) };
}
