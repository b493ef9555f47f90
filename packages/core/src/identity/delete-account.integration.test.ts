import { Role } from "@businesspro/contracts/enums";
import { withConnection } from "@businesspro/db/testing/connect";
import { stepSystem } from "@businesspro/db/transactions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listOutbox } from "../mail/list-outbox.ts";
import { sweepTargets } from "../publishing/sweep-targets.ts";
import { removeMember } from "../team/remove-member.ts";
import { createColleague, createSystemCtx, createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { createWorld } from "../testing/create-world.ts";
import { deleteAccount } from "./delete-account.ts";
import { hashPassword } from "./hash-password.ts";
import { logIn } from "./log-in.ts";
import { readDeletion } from "./read-deletion.ts";
import { resolveSession } from "./resolve-session.ts";
import { signUp } from "./sign-up.ts";

const PASSWORD = "ek cup garam chai";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

async function personWithPassword(make: () => Promise<TestTenant>): Promise<TestTenant> {
  const person = await make();
  const passwordHash = await hashPassword(PASSWORD);
  await stepSystem(services.databases, (tx) =>
    tx.user.update({ where: { id: person.userId }, data: { passwordHash }, select: { id: true } }),
  );
  return person;
}

/** As the owner of the database sees it. */
const rows = (sql: string, id: string) =>
  withConnection(services.connectionString, null, async (owner) => (await owner.query(sql, [id])).rows);

const counts = (organizationId: string) =>
  rows(
    `SELECT (SELECT count(*)::int FROM publish_history WHERE organization_id = $1 AND status IN ('queued', 'failed', 'missed')) AS posts,
            (SELECT count(*)::int FROM publish_history WHERE organization_id = $1 AND status = 'needs_review') AS reviews,
            (SELECT count(*)::int FROM campaigns WHERE organization_id = $1 AND status IN ('scheduled', 'sending', 'paused')) AS campaigns,
            (SELECT count(*)::int FROM social_accounts WHERE organization_id = $1 AND (is_active OR access_token IS NOT NULL)) AS accounts,
            (SELECT count(*)::int FROM connect_attempts WHERE organization_id = $1 AND found_accounts IS NOT NULL) AS consents,
            (SELECT count(*)::int FROM invitations WHERE organization_id = $1 AND revoked_at IS NULL) AS invitations,
            (SELECT count(*)::int FROM graphile_worker.jobs WHERE key LIKE 'publish.target:' || $1 || ':%') AS jobs,
            (SELECT is_active FROM organizations WHERE id = $1::uuid) AS open`,
    organizationId,
  ).then(([row]) => row);

test("an owner whom others need stays; alone, she goes with her shop, and nothing of it goes out any more", async () => {
  const owner = await personWithPassword(() => createTenant(services));
  const { organizationId, userId, email } = owner;
  const world = await createWorld(owner);
  const before = await counts(organizationId);
  expect(before).toMatchObject({ reviews: 1, accounts: 2, consents: 1, invitations: 1, open: true });
  expect([before.posts, before.campaigns, before.jobs].every((count) => count > 0)).toBe(true);

  await expect(deleteAccount(owner, { password: "wrong" })).rejects.toMatchObject({
    key: "password-wrong",
    field: "password",
  });
  expect(await readDeletion(owner)).toMatchObject([{ name: "Chai Point", outcome: "held" }]);
  await expect(deleteAccount(owner, { password: PASSWORD })).rejects.toMatchObject({
    code: "CONFLICT",
    key: "deletion-leaves-team",
    parameters: { shops: "Chai Point" },
  });
  expect(await counts(organizationId)).toEqual(before);

  await removeMember(owner, { userId: world.colleagueId });
  const [shop] = await readDeletion(owner);
  expect(shop).toMatchObject({ outcome: "closes" });
  expect(shop?.waiting).toBeGreaterThan(0);
  // Twice at once: one goes, the other finds nobody.
  const tries = await Promise.allSettled([1, 2].map(() => deleteAccount(owner, { password: PASSWORD })));
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);

  expect(await counts(organizationId)).toEqual({
    ...{ posts: 0, campaigns: 0, accounts: 0, consents: 0, invitations: 0, open: false },
    // What may be out already stays a question, with its job.
    ...{ reviews: 1, jobs: 1 },
  });
  await rows("UPDATE publish_history SET next_attempt_at = now() WHERE organization_id = $1", organizationId);
  expect(await sweepTargets(services)).toBe(0);
  const [person] = await rows("SELECT * FROM users WHERE id = $1", userId);
  expect(person).toMatchObject({ name: "", business_type: null, deleted_at: services.now() });
  expect(JSON.stringify(person)).not.toContain(email);
  expect(await resolveSession(createSystemCtx(services), owner.cookieValue)).toBeNull();
  expect(await rows("SELECT * FROM notifications WHERE user_id = $1", userId)).toEqual([]);
  const trail = await rows(
    "SELECT action FROM audit_entries WHERE actor_id = $1 ORDER BY id DESC LIMIT 2",
    userId,
  );
  expect(trail.map(({ action }) => action)).toEqual(["user.deleted", "organization.closed"]);
  const mails = (await listOutbox(services)).filter(({ to }) => to === email);
  expect(mails.map(({ subject }) => subject)).toEqual(["Your account was deleted"]);

  await expect(logIn(createSystemCtx(services), { email, password: PASSWORD })).rejects.toMatchObject({
    key: "credentials-wrong",
  });
  const again = await signUp(createSystemCtx(services), {
    name: "Asha Rao",
    email,
    password: PASSWORD,
    locale: "en",
    timeZone: "Asia/Kolkata",
    invitation: null,
  });
  expect(again.session?.user.id).not.toBe(userId);
});

test("whoever works in somebody else's shop leaves it, and it goes on", async () => {
  const owner = await createTenant(services);
  const { organizationId } = owner;
  const world = await createWorld(owner);
  const before = await counts(organizationId);
  const colleague = await personWithPassword(() => createColleague(owner, Role.ADMIN));
  expect(await readDeletion(colleague)).toEqual([
    { id: organizationId, name: "Chai Point", outcome: "leaves", waiting: expect.any(Number) },
  ]);
  await deleteAccount(colleague, { password: PASSWORD });
  expect(await counts(organizationId)).toEqual(before);
  const left = await rows(
    "SELECT user_id FROM organization_members WHERE organization_id = $1",
    organizationId,
  );
  expect(left.map(({ user_id }) => user_id).sort()).toEqual([owner.userId, world.colleagueId].sort());
});
