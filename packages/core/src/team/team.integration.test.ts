import { randomUUID } from "node:crypto";
import { Role } from "@businesspro/contracts/enums";
import type { SentInvitation } from "@businesspro/contracts/team-outputs";
import { stepSystem } from "@businesspro/db/transactions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listAudit } from "../audit/list-audit.ts";
import { logIn } from "../identity/log-in.ts";
import { resolveSession } from "../identity/resolve-session.ts";
import { signUp } from "../identity/sign-up.ts";
import { createColleague, createSystemCtx, createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { changeRole } from "./change-role.ts";
import { inviteMember } from "./invite-member.ts";
import { leaveOrganization } from "./leave-organization.ts";
import { listTeam } from "./list-team.ts";
import { lookAtInvitation } from "./look-at-invitation.ts";
import { removeMember } from "./remove-member.ts";
import { renewInvitation } from "./renew-invitation.ts";
import { revokeInvitation } from "./revoke-invitation.ts";
import { transferOrganization } from "./transfer-organization.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

const PASSWORD = "ek cup garam chai";
const WEEK_MS = 7 * 86_400_000;

const tokenOf = ({ link }: SentInvitation) => new URL(link).searchParams.get("token") ?? "";
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { key?: string }) => error.key,
  );
const tenantOf = async (person: TestTenant) =>
  (await resolveSession(createSystemCtx(services), person.cookieValue))?.tenant ?? null;

function newcomer(email: string, invitation: string | null) {
  return signUp(createSystemCtx(services, { ipAddress: null }), {
    name: "Ravi Kumar",
    email,
    password: PASSWORD,
    locale: "en",
    timeZone: "Asia/Kolkata",
    invitation,
  });
}

test("a link lets the person it was for join, once; another person, an ended and an unknown one are told why not", async () => {
  const [owner, ravi, other] = await Promise.all([1, 2, 3].map(() => createTenant(services)));
  if (!owner || !ravi || !other) throw new Error("unreached");
  const invite = (email = ravi.email) => inviteMember(owner, { email, role: "member" });
  const first = await invite(` ${ravi.email.toUpperCase()} `);
  const renewed = await renewInvitation(owner, { invitationId: first.invitation.id });
  expect(await refusal(acceptInvitation(ravi, { token: tokenOf(first) }))).toBe("invitation-revoked");
  const token = tokenOf(renewed);
  expect(await refusal(acceptInvitation(other, { token }))).toBe("invitation-other-email");
  const seen = await lookAtInvitation(createSystemCtx(services), { token });
  expect(seen).toEqual({
    organization: "Chai Point",
    role: "member",
    invitedBy: "Asha Rao",
    emailHint: expect.stringMatching(/^a•••.@example\.com$/),
  });

  const tries = await Promise.all([1, 2].map(() => refusal(acceptInvitation(ravi, { token }))));
  expect(tries.sort()).toEqual(["invitation-used", null]);
  expect(await tenantOf(ravi)).toMatchObject({ organizationId: owner.organizationId, role: "member" });
  expect(await refusal(lookAtInvitation(createSystemCtx(services), { token }))).toBe("invitation-used");
  expect(await refusal(invite())).toBe("already-member");

  const taken = await invite(other.email);
  await revokeInvitation(owner, { invitationId: taken.invitation.id });
  expect(await refusal(acceptInvitation(other, { token: tokenOf(taken) }))).toBe("invitation-revoked");
  const late = await invite(other.email);
  services.advance(WEEK_MS);
  expect(await refusal(acceptInvitation(other, { token: tokenOf(late) }))).toBe("invitation-expired");
  expect((await listTeam(owner)).invitations).toMatchObject([{ email: other.email, expired: true }]);
  expect(await refusal(acceptInvitation(other, { token: "made-up" }))).toBe("invitation-unknown");
  expect(await tenantOf(other)).toMatchObject({ organizationId: other.organizationId });

  const stored = await stepSystem(services.databases, (tx) => tx.invitation.findMany());
  for (const sent of [first, renewed, taken, late])
    expect(JSON.stringify(stored)).not.toContain(tokenOf(sent));
  const audited = await stepSystem(services.databases, (tx) => tx.auditEntry.findMany());
  expect(JSON.stringify(audited, (_, value) => (typeof value === "bigint" ? 0 : value))).not.toContain("@");
});

test("who is new joins as she signs up and opens no shop of her own; a refused link uses nothing up", async () => {
  const owner = await createTenant(services);
  const email = `ravi-${randomUUID()}@example.com`;
  const sent = await inviteMember(owner, { email, role: "admin" });
  expect(await refusal(newcomer(`x-${email}`, tokenOf(sent)))).toBe("invitation-other-email");
  const { session } = await newcomer(email, tokenOf(sent));
  expect(session).toMatchObject({
    organization: {
      id: owner.organizationId,
      role: "admin",
      may: expect.arrayContaining(["accounts.connect"]),
    },
    preferences: { onboarded: true },
  });
  expect(session.organizations).toHaveLength(1);
  expect(session.organization.may).not.toContain("audit.read");
  expect(await refusal(newcomer(`x-${email}`, null))).toBeNull();

  await removeMember(owner, { userId: session.user.id });
  const again = await logIn(createSystemCtx(services), { email, password: PASSWORD });
  expect(again.session).toBeNull();
  expect(await resolveSession(createSystemCtx(services), again.cookieValue)).toMatchObject({ tenant: null });
});

test("ranks: nobody removes or invites an equal, and the owner goes only after handing over", async () => {
  const owner = await createTenant(services);
  const [admin, second, member] = [
    await createColleague(owner, Role.ADMIN),
    await createColleague(owner, Role.ADMIN),
    await createColleague(owner, Role.MEMBER),
  ];
  const email = `new-${randomUUID()}@example.com`;
  expect(await refusal(inviteMember(admin, { email, role: "admin" }))).toBe("forbidden");
  expect(await refusal(removeMember(admin, { userId: second.userId }))).toBe("forbidden");
  expect(await refusal(removeMember(admin, { userId: owner.userId }))).toBe("forbidden");
  expect(await refusal(removeMember(owner, { userId: owner.userId }))).toBe("forbidden");
  expect(await refusal(changeRole(owner, { userId: owner.userId, role: "member" }))).toBe(
    "owner-must-transfer",
  );
  expect(await refusal(leaveOrganization(owner))).toBe("owner-must-transfer");
  expect(await refusal(removeMember(owner, { userId: randomUUID() }))).toBe("not-found");

  await removeMember(admin, { userId: member.userId });
  expect(await tenantOf(member)).toBeNull();
  await changeRole(owner, { userId: second.userId, role: "member" });
  expect(await tenantOf(second)).toMatchObject({ role: "member" });

  const handed = await Promise.all(
    [admin, second].map(({ userId }) => refusal(transferOrganization(owner, { userId }))),
  );
  expect(handed.sort()).toEqual(["forbidden", null]);
  const roles = (await listTeam(owner)).members.map(({ role }) => role);
  expect(roles.filter((role) => role === "owner")).toHaveLength(1);
  const { ownerId } = await stepSystem(services.databases, (tx) =>
    tx.organization.findUniqueOrThrow({ where: { id: owner.organizationId } }),
  );
  expect(await tenantOf(ownerId === admin.userId ? admin : second)).toMatchObject({ role: "owner" });
  await leaveOrganization({ ...owner, role: Role.ADMIN });
  expect(await tenantOf(owner)).toBeNull();
});

test("the owner reads who did what, page by page, of her organisation alone; removed people keep their name", async () => {
  const [owner, stranger] = [await createTenant(services), await createTenant(services)];
  const ravi = await createColleague(owner, Role.ADMIN);
  const email = `x-${randomUUID()}@example.com`;
  for (let i = 0; i < 20; i++) await inviteMember(ravi, { email, role: "member" });
  await inviteMember(stranger, { email, role: "member" });
  for (let i = 0; i < 10; i++) await inviteMember(owner, { email, role: "admin" });
  await changeRole(owner, { userId: ravi.userId, role: "member" });
  await removeMember(owner, { userId: ravi.userId });

  const everything = { cursor: null, kind: null, userId: null };
  const page = await listAudit(owner, everything);
  expect(page.items).toHaveLength(30);
  expect(page.items.slice(0, 2)).toMatchObject([
    { action: "member.removed", actor: "person", actorName: "Asha Rao", personName: "Asha Rao" },
    { action: "member.role-changed", role: "member" },
  ]);
  const rest = await listAudit(owner, { ...everything, cursor: page.nextCursor });
  expect(rest).toMatchObject({ nextCursor: null });
  expect(page.items.length + rest.items.length).toBe(32);
  const his = await listAudit(owner, { ...everything, kind: "team", userId: ravi.userId });
  expect(his.items).toHaveLength(20);
  expect((await listAudit(owner, { ...everything, kind: "posts" })).items).toEqual([]);
  expect((await listAudit(stranger, everything)).items).toHaveLength(1);
});
