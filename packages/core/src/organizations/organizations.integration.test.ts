import { randomUUID } from "node:crypto";
import { permissionsOf } from "@businesspro/contracts/permissions";
import { withSystem } from "@businesspro/db/transactions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSession } from "../identity/read-session.ts";
import { resolveSession } from "../identity/resolve-session.ts";
import { createColleague, createSystemCtx, createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { createOrganization } from "./create-organization.ts";
import { switchOrganization } from "./switch-organization.ts";
import { updateOrganization } from "./update-organization.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

const salon = { name: "Shine Salon", type: "salon" as const, timeZone: "Asia/Colombo" };

function tenantOf(person: TestTenant) {
  return resolveSession(createSystemCtx(services), person.cookieValue).then(
    (session) => session?.tenant ?? null,
  );
}

function leave(person: TestTenant, organizationId: string) {
  return withSystem(services.databases, (tx) =>
    tx.organizationMember.deleteMany({ where: { userId: person.userId, organizationId } }),
  );
}

test("a second shop is entered at once; the device switches between them", async () => {
  const asha = await createTenant(services);
  services.advance(1000);
  const session = await createOrganization(asha, salon);
  expect(session.organization).toMatchObject({ ...salon, plan: "free", role: "owner", about: "" });
  expect(session.organizations.map(({ name }) => name)).toEqual(["Chai Point", "Shine Salon"]);
  expect(await tenantOf(asha)).toMatchObject({ organizationId: session.organization.id, role: "owner" });

  const back = await switchOrganization(asha, { organizationId: asha.organizationId });
  expect(back.organization.id).toBe(asha.organizationId);
  expect(await readSession(asha)).toEqual(back);
  expect(await tenantOf(asha)).toMatchObject({ organizationId: asha.organizationId });
  const actions = await withSystem(services.databases, (tx) =>
    tx.auditEntry.findMany({ where: { actorId: asha.userId }, orderBy: { id: "asc" } }),
  );
  expect(actions).toMatchObject([
    { action: "organization.created", organizationId: session.organization.id },
    { action: "organization.switched", organizationId: asha.organizationId },
  ]);
});

test("another's shop, an invented one and a closed one cannot be entered", async () => {
  const [asha, ravi] = [await createTenant(services), await createTenant(services)];
  const closed = (await createOrganization(asha, salon)).organization.id;
  await switchOrganization(asha, { organizationId: asha.organizationId });
  await withSystem(services.databases, (tx) =>
    tx.organization.update({ where: { id: closed }, data: { isActive: false } }),
  );
  for (const organizationId of [ravi.organizationId, randomUUID(), closed]) {
    await expect(switchOrganization(asha, { organizationId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect(await tenantOf(asha)).toMatchObject({ organizationId: asha.organizationId });
});

test("who is removed from a shop goes on in her own at the next request", async () => {
  const [asha, ravi] = [await createTenant(services), await createTenant(services)];
  await withSystem(services.databases, (tx) =>
    tx.organizationMember.create({
      data: {
        organizationId: asha.organizationId,
        userId: ravi.userId,
        role: "member",
        joinedAt: services.now(),
      },
    }),
  );
  await switchOrganization(ravi, { organizationId: asha.organizationId });
  expect(await tenantOf(ravi)).toMatchObject({ organizationId: asha.organizationId, role: "member" });
  await leave(ravi, asha.organizationId);
  expect(await tenantOf(ravi)).toMatchObject({ organizationId: ravi.organizationId, role: "owner" });
  expect((await readSession(ravi)).organization.id).toBe(ravi.organizationId);
});

test("a person without any shop is signed in but has nothing to act in", async () => {
  const ravi = await createTenant(services);
  await leave(ravi, ravi.organizationId);
  const session = await resolveSession(createSystemCtx(services), ravi.cookieValue);
  expect(session?.user.userId).toBe(ravi.userId);
  expect(session?.tenant).toBeNull();
  await expect(readSession(ravi)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("owner and admin describe the shop for everybody in it", async () => {
  const owner = await createTenant(services);
  const [admin, member] = [await createColleague(owner, "admin"), await createColleague(owner, "member")];
  const first = await updateOrganization(owner, {
    about: "Ginger tea since 1978",
    timeZone: "Asia/Kathmandu",
    missedAfterMinutes: 180,
  });
  expect(first.organization).toMatchObject({
    name: "Chai Point",
    type: "cafe",
    about: "Ginger tea since 1978",
    timeZone: "Asia/Kathmandu",
    missedAfterMinutes: 180,
  });
  const second = await updateOrganization(admin, { name: "Chai & Co", type: "tea-shop" });
  expect(second.organization).toEqual({
    ...first.organization,
    name: "Chai & Co",
    type: "tea-shop",
    role: "admin",
    may: permissionsOf("admin"),
  });
  await expect(updateOrganization(owner, { timeZone: "Asia/Atlantis" })).rejects.toMatchObject({
    key: "zone-unknown",
    field: "timeZone",
    parameters: { zone: "Asia/Atlantis" },
  });
  expect((await readSession(member)).organization.name).toBe("Chai & Co");
});
