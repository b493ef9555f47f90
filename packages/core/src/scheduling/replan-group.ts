import type { ContentStatus, ContentType, FeedPlatform } from "@businesspro/contracts/enums";
import type { ContentGroup } from "@businesspro/contracts/outputs";
import type { Transaction } from "@businesspro/db/transactions";
import { checkDraft } from "../content/check-draft.ts";
import { readContentOptions } from "../content/content-options.ts";
import { cropsOf } from "../content/crops-of.ts";
import { readGroupRows } from "../content/group-rows.ts";
import { presentGroup } from "../content/present-group.ts";
import { readPickedAccounts } from "../content/read-picked-accounts.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { countPost } from "../plans/count-post.ts";
import { optimizePlan } from "./optimize-plan.ts";
import { type Plan, planTargets } from "./plan-targets.ts";

const REPLANNABLE: readonly string[] = ["draft", "scheduled", "failed"] satisfies ContentStatus[];

/**
 * Gives every version of an idea that no network shows a new time.
 *
 * @returns the idea, and the plan with the time that it took
 * @throws DomainError NOT_FOUND; INVALID where the draft is not complete; CONFLICT when all of it is out or under way
 */
export async function replanGroup(
  tx: Transaction,
  ctx: TenantCtx,
  groupId: string,
  asked: Plan,
): Promise<{ group: ContentGroup; plan: Plan }> {
  await tx.$queryRaw`SELECT id FROM content WHERE group_id = ${groupId}::uuid ORDER BY id FOR UPDATE`;
  const rows = await readGroupRows(tx, groupId);
  const open = rows.filter((row) => REPLANNABLE.includes(row.status));
  if (open.length === 0) throw new DomainError("CONFLICT", "not-editable-published");
  const versions = open.map((row) => ({
    contentId: row.id,
    platform: row.platform as FeedPlatform,
    caption: row.caption,
    hashtags: row.hashtags,
    contentType: (row.contentType ?? "post") as ContentType,
    options: readContentOptions(row.options),
    media: row.media.map((link) => link.media),
    crops: cropsOf(row),
    socialAccountIds: readContentOptions(row.options).socialAccountIds,
  }));
  for (const version of versions) checkDraft(ctx, version, version.media);
  const accounts = await readPickedAccounts(tx, versions);
  const socialAccountIds = accounts.map((account) => account.id);
  const plan = await optimizePlan(tx, ctx, { groupId, socialAccountIds }, asked);
  await planTargets(
    tx,
    ctx,
    versions.map((version) => ({
      contentId: version.contentId,
      accounts: accounts.filter((account) => version.socialAccountIds.includes(account.id)),
    })),
    plan,
  );
  await countPost(tx, ctx, groupId);
  return { group: presentGroup(ctx, await readGroupRows(tx, groupId)), plan };
}
