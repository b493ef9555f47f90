import { randomUUID } from "node:crypto";
import type { saveContentInput } from "@businesspro/contracts/inputs";
import type { ContentGroup } from "@businesspro/contracts/outputs";
import { type Transaction, withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { countPost } from "../plans/count-post.ts";
import { optimizePlan } from "../scheduling/optimize-plan.ts";
import { planTargets } from "../scheduling/plan-targets.ts";
import { readPlan } from "../scheduling/read-plan.ts";
import { withdrawTargets } from "../scheduling/withdraw-targets.ts";
import { type CheckedMedia, checkDraft } from "./check-draft.ts";
import { readGroupRows } from "./group-rows.ts";
import { lockGroup } from "./lock-group.ts";
import { presentGroup } from "./present-group.ts";
import { readPickedAccounts } from "./read-picked-accounts.ts";
import { writeVersion } from "./write-version.ts";

type Input = z.infer<typeof saveContentInput>;

/**
 * Saves one idea with its version for each network, and plans it where a time is given:
 * rows, jobs and audit commit together or not at all.
 *
 * @throws DomainError INVALID where a network would refuse the draft or the time cannot be;
 *   NOT_FOUND for accounts, media or an idea of somebody else; CONFLICT when it changed elsewhere or is already out
 */
export async function saveContent(ctx: TenantCtx, input: Input): Promise<ContentGroup> {
  if (new Set(input.versions.map((version) => version.platform)).size !== input.versions.length) {
    throw new DomainError("INVALID", "invalid-input", { field: "versions" });
  }

  return withTenant(ctx.databases, ctx, async (tx) => {
    const accounts = await readPickedAccounts(tx, input.versions);
    const media = await readMedia(tx, input.mediaIds);
    if (input.when) for (const version of input.versions) checkDraft(ctx, version, media);
    const existing = input.groupId ? await lockGroup(tx, input.groupId, input.expectedRevision) : null;
    const groupId = input.groupId ?? randomUUID();
    const revision = (existing?.revision ?? 0) + 1;
    const organization = await tx.organization.findUniqueOrThrow({ where: { id: ctx.organizationId } });
    const asked = input.when ? readPlan(input.when, organization.timeZone, ctx.now()) : null;
    const socialAccountIds = accounts.map((account) => account.id);
    const plan = asked && (await optimizePlan(tx, ctx, { groupId, socialAccountIds }, asked));

    const kept: { contentId: string; accounts: (typeof accounts)[number][] }[] = [];
    for (const version of input.versions) {
      const contentId = await writeVersion(tx, ctx, {
        existing: existing?.versions.find((row) => row.platform === version.platform)?.id ?? null,
        groupId,
        revision,
        version,
        media,
        origin: input.origin,
        businessType: organization.type,
      });
      kept.push({
        contentId,
        accounts: accounts.filter((account) => version.socialAccountIds.includes(account.id)),
      });
    }
    if (existing)
      await retire(
        tx,
        ctx,
        existing.versions.map((row) => row.id),
        kept,
        plan !== null,
      );
    if (plan) await planTargets(tx, ctx, kept, plan);
    await countPost(tx, ctx, groupId);
    await recordAudit(tx, ctx, {
      action: "content.saved",
      subjectType: "content-group",
      subjectId: groupId,
      details: {
        revision,
        platforms: input.versions.map((version) => version.platform),
        planned: plan?.instant.toISOString() ?? null,
      },
    });
    return presentGroup(ctx, await readGroupRows(tx, groupId));
  });
}

type DraftMedia = CheckedMedia & { id: string; publicKey: string };

async function readMedia(tx: Transaction, mediaIds: readonly string[]): Promise<DraftMedia[]> {
  if (mediaIds.length === 0) return [];
  // Held, so that nobody deletes a picture while a post takes it.
  const found = await tx.$queryRaw<DraftMedia[]>`
    SELECT id, public_key AS "publicKey", kind, width, height, duration_ms AS "durationMs", bytes FROM media
     WHERE id = ANY (${[...mediaIds]}::uuid[]) AND deleted_at IS NULL ORDER BY id FOR SHARE`;
  const ordered = mediaIds.flatMap((id) => found.find((row) => row.id === id) ?? []);
  if (ordered.length !== mediaIds.length) throw new DomainError("NOT_FOUND", "not-found", { field: "media" });
  return ordered;
}

/** Versions that the edit dropped go; accounts that it dropped, or a draft's, come off the calendar. */
async function retire(
  tx: Transaction,
  ctx: TenantCtx,
  before: readonly string[],
  kept: readonly { contentId: string; accounts: readonly { id: string }[] }[],
  planned: boolean,
): Promise<void> {
  const dropped = before.filter((id) => kept.every((version) => version.contentId !== id));
  await withdrawTargets(tx, {
    contentIds: before,
    keepAccountIds: planned ? kept.flatMap((version) => version.accounts.map((account) => account.id)) : [],
  });
  if (dropped.length > 0) {
    await withdrawTargets(tx, { contentIds: dropped });
    await tx.content.updateMany({
      where: { id: { in: dropped } },
      data: { deletedAt: ctx.now(), scheduledFor: null },
    });
  }
  const unplanned = planned ? dropped : before;
  if (unplanned.length > 0) {
    await tx.schedule.updateMany({
      where: { contentId: { in: [...unplanned] } },
      data: { status: "cancelled" },
    });
  }
}
