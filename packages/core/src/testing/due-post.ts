import { readTenant, stepTenant } from "@businesspro/db/transactions";
import { saveContent } from "../content/save-content.ts";
import { publishGroupNow } from "../scheduling/publish-group-now.ts";
import type { TestTenant } from "./create-tenant.ts";
import { PLAIN_VERSION } from "./plain-version.ts";

/** A Page's post that has been due for so long by the database's clock, as a job would name it. */
export async function duePost(
  owner: TestTenant,
  post: { caption: string; socialAccountId: string; secondsAgo?: number },
): Promise<{ targetId: string; version: number }> {
  const { caption, socialAccountId, secondsAgo = 0 } = post;
  const group = await saveContent(owner, {
    groupId: null,
    expectedRevision: null,
    versions: [
      { ...PLAIN_VERSION, platform: "facebook", caption, hashtags: [], socialAccountIds: [socialAccountId] },
    ],
    mediaIds: [],
    origin: null,
    when: null,
  });
  const { versions } = await publishGroupNow(owner, { groupId: group.groupId });
  const targetId = versions[0]?.targets[0]?.id ?? "";
  await stepTenant(
    owner.databases,
    owner,
    (tx) => tx.$executeRaw`
      UPDATE publish_history SET due_at = now() - make_interval(secs => ${secondsAgo}) WHERE id = ${targetId}::uuid`,
  );
  const { version } = await readTenant(owner.databases, owner, (tx) =>
    tx.publishTarget.findUniqueOrThrow({ where: { id: targetId }, select: { version: true } }),
  );
  return { targetId, version };
}
