import { setTimeout } from "node:timers/promises";
import { costBucket } from "@businesspro/ai/pricing/cost-bucket";
import type { CallFacts } from "@businesspro/ai/writing/writing-outcome";
import type { Prisma } from "@businesspro/db/generated/client";
import { stepTenant, type Transaction } from "@businesspro/db/transactions";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { AI_METER } from "./budget-month.ts";
import type { Reservation } from "./reserve-budget.ts";

/** `unusable`: the model answered, but nothing of it could be shown. `aborted`: the caller went away. */
export type AiLogStatus = "success" | "error" | "unusable" | "aborted";

export type FinishedCall = CallFacts & {
  /** The key of its log row. */
  logId: string;
  feature: string;
  reservation: Reservation;
  startedAt: Date;
  durationMs: number;
  status: AiLogStatus;
  errorMessage: string | null;
  /** Sanitised already. */
  input: Prisma.InputJsonObject;
  output: Prisma.InputJsonObject;
};

const ATTEMPTS = 4;

/**
 * Writes the call's one log row, adds its cost to the month and frees what was set aside, all or nothing. Repeated
 * when the database stumbles; the log row's key makes a repetition harmless.
 */
export async function settleCall(ctx: TenantCtx, call: FinishedCall): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await stepTenant(ctx.databases, ctx, (tx) => settleOnce(ctx, tx, call));
      ctx.metrics.aiSpend.inc({ feature: call.feature, model: call.model.key }, call.costMicroUsd);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await setTimeout(100 * 4 ** attempt);
    }
  }
}

async function settleOnce(ctx: TenantCtx, tx: Transaction, call: FinishedCall): Promise<void> {
  const { organizationId, userId } = ctx;
  const { logId, model, usage, costMicroUsd, reservation } = call;
  const { count } = await tx.aiLog.createMany({
    skipDuplicates: true,
    data: {
      id: logId,
      organizationId,
      userId,
      feature: call.feature,
      modelEnum: model.key,
      provider: model.provider.slice(0, 50),
      modelName: model.name.slice(0, 100),
      costBucket: costBucket(costMicroUsd),
      estimatedCostUsd: toDollars(costMicroUsd),
      promptTokens: usage?.promptTokens ?? null,
      completionTokens: usage?.completionTokens ?? null,
      totalTokens: usage === null ? null : usage.promptTokens + usage.completionTokens,
      inputData: call.input,
      outputData: call.output,
      durationMs: call.durationMs,
      status: call.status,
      errorMessage: call.errorMessage,
      createdAt: call.startedAt,
    },
  });
  if (count === 0) return;
  await tx.$executeRaw`
    UPDATE usage_counters SET used = used + ${costMicroUsd}
     WHERE organization_id = ${organizationId}::uuid AND month = ${reservation.month}::date AND meter = ${AI_METER}`;
  await tx.aiReservation.deleteMany({ where: { id: reservation.id } });
  await recordAudit(tx, ctx, {
    action: "ai.called",
    subjectType: "ai-log",
    subjectId: logId,
    details: { feature: call.feature, model: model.key, status: call.status, costMicroUsd },
  });
}

/** Exact: the column holds six decimals, one micro-dollar each. */
function toDollars(microUsd: number): string {
  const digits = String(microUsd).padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
