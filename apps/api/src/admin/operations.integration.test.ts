import { sweepCampaigns } from "@businesspro/core/messaging/sweep-campaigns";
import { claimTarget } from "@businesspro/core/publishing/claim-target";
import { sweepTargets } from "@businesspro/core/publishing/sweep-targets";
import { createStaff } from "@businesspro/core/staff/create-staff";
import { removeStaff } from "@businesspro/core/staff/remove-staff";
import { resetStaffPassword } from "@businesspro/core/staff/reset-staff-password";
import { createSystemCtx, createTenant, type TestTenant } from "@businesspro/core/testing/create-tenant";
import { createWorld, type World } from "@businesspro/core/testing/create-world";
import { duePost } from "@businesspro/core/testing/due-post";
import { runSql } from "@businesspro/testing/run-sql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionCookie } from "../http/session-cookie.ts";
import { startTestAdmin, type TestAdmin } from "../testing/start-test-admin.ts";
import { openBrowser, startTestApi, type TestApi } from "../testing/start-test-api.ts";

const reason = "Asked for by the owner";

let api: TestApi;
let admin: TestAdmin;
let owner: TestTenant;
let world: World;
let staff: Awaited<ReturnType<TestAdmin["signedIn"]>>["api"];
beforeAll(async () => {
  api = await startTestApi({ sandboxUrl: "http://127.0.0.1:9" });
  admin = await startTestAdmin(api);
  owner = await createTenant(api.services);
  world = await createWorld(owner);
  staff = (await admin.signedIn()).api;
});
afterAll(async () => {
  await admin?.close();
  await api?.close();
});

const sql = (statement: string) => runSql(api.services.connectionString, statement);
const problem = (key: string) => ({
  data: expect.objectContaining({ problem: expect.objectContaining({ key }) }),
});

test("a suspended organisation is closed to its people and begins nothing, until it is restored", async () => {
  const { targetId, version } = await duePost(owner, {
    caption: "Masala chai",
    socialAccountId: world.accountId,
    secondsAgo: 10,
  });
  const claim = () =>
    claimTarget(api.services.databases, {
      organizationId: owner.organizationId,
      targetId,
      version,
      leaseSeconds: 30,
    });
  const id = owner.organizationId;
  expect(await staff.organizations.suspend.mutate({ id, reason })).toMatchObject({ isActive: false });
  await expect(api.signedIn(owner).api.auth.session.query()).rejects.toMatchObject(
    problem("organization-suspended"),
  );
  await expect(api.signedIn(owner).api.content.home.query()).rejects.toMatchObject(
    problem("no-organization"),
  );
  await sql(`UPDATE campaigns SET next_run_at = now() - interval '1 minute'
              WHERE id = '${world.sendingCampaignId}'`);
  expect(await claim()).toBeNull();
  await sql("DELETE FROM graphile_worker._private_jobs");
  expect([await sweepTargets(api.services), await sweepCampaigns(api.services)]).toEqual([0, 0]);

  await staff.organizations.restore.mutate({ id });
  // Hers, and what else of hers has come due by the database's clock.
  expect(await sweepTargets(api.services)).toBe(2);
  expect(await claim()).toMatchObject({ id: targetId });
  expect(await sweepCampaigns(api.services)).toBe(1);
  const changed = await staff.organizations.changePlan.mutate({
    id,
    plan: "premium",
    limits: { monthlyContent: 900 },
  });
  expect(changed).toMatchObject({ plan: "premium", limits: { monthlyContent: 900 } });
  await staff.organizations.changePlan.mutate({ id, plan: "free", limits: { monthlyContent: null } });
  const { items } = await staff.audit.search.query({ organizationId: id, action: "organization." });
  expect(items.map(({ action, actorType, actorName }) => [action, actorType, actorName])).toEqual([
    ["organization.plan-changed", "staff", "Nila"],
    ["organization.plan-changed", "staff", "Nila"],
    ["organization.restored", "staff", "Nila"],
    ["organization.suspended", "staff", "Nila"],
  ]);
  expect(items.at(-1)?.details).toEqual({ reason });
});

test("a job in trouble shows why and which ids, and nothing else of what it carries", async () => {
  await sql("DELETE FROM graphile_worker._private_jobs");
  const payload = JSON.stringify({
    targetId: world.failedTargetId,
    caption: world.secret,
    addressId: "asha@example.com",
  });
  const [row] = await sql(
    `SELECT (graphile_worker.add_job('publish.target', '${payload}', max_attempts := 2)).id::text AS id`,
  );
  const id = String(row?.id);
  await sql(`UPDATE graphile_worker._private_jobs SET attempts = 2, run_at = now() + interval '1 hour',
    last_error = 'asha@example.com was refused: Bearer abc.def' WHERE id = ${id}`);
  const [job] = (await staff.jobs.troubled.query({})).items;
  expect(job).toMatchObject({
    id,
    state: "given-up",
    ids: { targetId: world.failedTargetId },
    lastError: "[redacted] was refused: Bearer [redacted]",
  });
  expect(JSON.stringify(job)).not.toContain(world.secret);
  expect((await staff.overview.read.query()).queue).toMatchObject({ givenUp: 1, waiting: 0 });

  await staff.jobs.runNow.mutate({ id });
  expect((await staff.overview.read.query()).queue).toMatchObject({ givenUp: 0, waiting: 1, failing: 1 });
  await sql(`UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'w' WHERE id = ${id}`);
  await expect(staff.jobs.cancel.mutate({ id })).rejects.toMatchObject(problem("changed-elsewhere"));
  await sql(`UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL WHERE id = ${id}`);
  await staff.jobs.cancel.mutate({ id });
  expect((await staff.overview.read.query()).queue).toMatchObject({ waiting: 0, running: 0 });
});

test("staff act in a person's place once, for half an hour, in one organisation, and under their own name", async () => {
  const { userId, organizationId } = owner;
  const { url } = await staff.users.impersonate.mutate({ userId, organizationId, reason });
  const path = new URL(url).pathname;
  const browser = openBrowser(api.origin, new Map());
  expect((await browser.fetch(path)).headers.get("location")).toBe("/");
  expect((await api.visitor().fetch(path)).status).toBe(410);
  const session = await browser.api.auth.session.query();
  expect(session).toMatchObject({
    user: { id: userId },
    impersonatedUntil: new Date(api.services.now().getTime() + 30 * 60_000).toISOString(),
  });
  for (const call of [
    browser.api.auth.devices.query(),
    browser.api.auth.updatePreferences.mutate({ tone: "fun" }),
    browser.api.organizations.create.mutate({ name: "Another", type: null }),
  ])
    await expect(call).rejects.toMatchObject(problem("impersonation-forbidden"));
  await browser.api.scheduling.cancel.mutate({ groupId: world.plannedGroupId });
  const [cancelled] = (await staff.audit.search.query({ action: "schedule.cancelled", organizationId }))
    .items;
  expect(cancelled).toMatchObject({
    actorType: "impersonating-staff",
    actorName: "Nila",
    details: { asUserId: userId },
  });

  // Elsewhere the person may work too; whoever sits in her place may not.
  const elsewhere = await createTenant(api.services);
  await sql(`INSERT INTO organization_members (organization_id, user_id, role)
             VALUES ('${elsewhere.organizationId}', '${userId}', 'member')`);
  await sql(
    `DELETE FROM organization_members WHERE user_id = '${userId}' AND organization_id = '${organizationId}'`,
  );
  await expect(browser.api.content.home.query()).rejects.toMatchObject(problem("no-organization"));
  expect((await api.signedIn(owner).api.auth.session.query())?.organization.id).toBe(
    elsewhere.organizationId,
  );

  api.services.advance(31 * 60_000);
  expect(await browser.api.auth.session.query()).toBeNull();
});

test("a suspended person is signed out everywhere", async () => {
  const person = await createTenant(api.services);
  const suspended = await staff.users.suspend.mutate({ id: person.userId, reason });
  expect(suspended).toMatchObject({ isActive: false, devices: [] });
  expect(await api.signedIn(person).api.auth.session.query()).toBeNull();
});

test("an operator renews a lost password and closes accounts: every session and visit ends at once", async () => {
  const { userId, organizationId } = await createTenant(api.services);
  const ctx = createSystemCtx(api.services, { actor: { type: "job", name: "staff" } });
  const [nila, meera] = ["night-shift@example.com", "meera@example.com"];
  const [lost, renewed] = ["panel for the small hours", "a lamp in every window"];
  const logIn = async (email: string, password: string) => {
    const browser = admin.visitor();
    await browser.api.auth.logIn.mutate({ email, password });
    return browser.api;
  };
  const ticket = async (panel: typeof staff) =>
    new URL((await panel.users.impersonate.mutate({ userId, organizationId, reason })).url).pathname;
  const visit = async (panel: typeof staff) => {
    const browser = openBrowser(api.origin, new Map());
    await browser.fetch(await ticket(panel));
    expect(await browser.api.auth.session.query()).toMatchObject({ user: { id: userId } });
    return browser.api.auth.session;
  };
  const guesses = Array.from({ length: 6 }, () => logIn(nila, "a wrong guess"));
  const answers = await Promise.allSettled(guesses);
  const keys = answers.map((answer) => (answer as PromiseRejectedResult).reason.data.problem.key);
  expect(keys.filter((key) => key === "rate-limited")).toHaveLength(1);

  const [visiting, unused] = [await visit(staff), await ticket(staff)];
  const unknown = "Nobody of the staff has this address";
  await expect(resetStaffPassword(ctx, { email: meera, password: renewed })).rejects.toThrow(unknown);
  await expect(removeStaff(ctx, { email: meera })).rejects.toThrow(unknown);
  const { staffId } = await resetStaffPassword(ctx, { email: " Night-Shift@example.com", password: renewed });
  await expect(staff.overview.read.query()).rejects.toMatchObject(problem("unauthenticated"));
  expect([await visiting.query(), (await api.visitor().fetch(unused)).status]).toEqual([null, 410]);
  await expect(logIn(nila, lost)).rejects.toMatchObject(problem("credentials-wrong"));
  // Her wrong guesses are forgotten, too.
  const panel = await logIn(nila, renewed);
  const visitingAgain = await visit(panel);

  await sql(`UPDATE staff SET is_active = false WHERE email <> '${nila}'`);
  await expect(removeStaff(ctx, { email: nila })).rejects.toThrow("the last person who can open the panel");
  expect(await panel.overview.read.query()).toBeDefined();
  await createStaff(ctx, { email: meera, name: "Meera", password: renewed });
  expect(await removeStaff(ctx, { email: nila })).toEqual({ staffId, sessions: 1 });
  await expect(panel.overview.read.query()).rejects.toMatchObject(problem("unauthenticated"));
  expect(await visitingAgain.query()).toBeNull();
  await expect(logIn(nila, renewed)).rejects.toMatchObject(problem("credentials-wrong"));
  const { items } = await (await logIn(meera, renewed)).audit.search.query({ action: "staff." });
  expect(items.filter(({ subjectId }) => subjectId === staffId).map(({ action }) => action)).toEqual([
    "staff.removed",
    "staff.logged-in",
    "staff.password-reset",
    "staff.logged-in",
    "staff.created",
  ]);

  // Who comes back is the same person; of two who are removed at once one stays.
  expect(await createStaff(ctx, { email: nila, name: "Nila", password: renewed })).toEqual({ staffId });
  const removals = await Promise.allSettled([nila, meera].map((email) => removeStaff(ctx, { email })));
  expect(removals.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(sessionCookie("https://panel.example.com", "staff").name).toBe("__Host-staff");
});
