import { randomUUID } from "node:crypto";
import { BusinessType, Role } from "@businesspro/contracts/enums";
import { withSystem } from "@businesspro/db/transactions";
import type { Services, SystemCtx, TenantCtx, UserCtx } from "../context.ts";
import { openSession } from "../identity/session-store.ts";
import { insertOrganization } from "../organizations/insert-organization.ts";

/** A signed-in person in one of her organisations. */
export type TestTenant = UserCtx & TenantCtx & { userId: string; email: string; cookieValue: string };

/** Nobody can sign in with it: tests that need a password sign up. */
const NO_PASSWORD = "*";

/** The context of a request that nobody has signed in to. */
export function createSystemCtx(services: Services, about: Partial<SystemCtx> = {}): SystemCtx {
  return {
    ...services,
    actor: { type: "anonymous" },
    requestId: randomUUID(),
    ipAddress: "192.0.2.1",
    userAgent: "Test",
    ...about,
  };
}

/** A new person with a shop of her own, signed in on one device. */
export async function createTenant(services: Services): Promise<TestTenant> {
  const ctx = createSystemCtx(services);
  const [userId, organizationId] = [randomUUID(), randomUUID()];
  const email = await insertPerson(ctx, userId);
  await withSystem(ctx.databases, (tx) =>
    insertOrganization(tx, {
      id: organizationId,
      ownerId: userId,
      name: "Chai Point",
      type: BusinessType.CAFE,
      timeZone: "Asia/Kolkata",
      missedAfterMinutes: ctx.environment.publishing.missedAfterMinutes,
      now: ctx.now(),
    }),
  );
  await liftLimits(ctx, organizationId);
  return signInto(ctx, { userId, email, organizationId, role: Role.OWNER });
}

/** Tests of limits set their own; storms and measurements make more than any plan allows. */
function liftLimits(ctx: SystemCtx, id: string): Promise<unknown> {
  const limits = { monthlyContent: 1_000_000, members: 1_000_000, accounts: 1_000_000 };
  return withSystem(ctx.databases, (tx) =>
    tx.organization.update({ where: { id }, data: { limits }, select: { id: true } }),
  );
}

/** A new person who works in someone else's shop, signed in there. */
export async function createColleague(owner: TestTenant, role: Role): Promise<TestTenant> {
  const ctx = createSystemCtx(owner, { requestId: randomUUID(), actor: { type: "anonymous" } });
  const { organizationId } = owner;
  const userId = randomUUID();
  const email = await insertPerson(ctx, userId);
  await withSystem(ctx.databases, (tx) =>
    tx.organizationMember.create({
      data: { organizationId, userId, role, joinedAt: ctx.now() },
      select: { id: true },
    }),
  );
  return signInto(ctx, { userId, email, organizationId, role });
}

/** A person with a shop of her own who worked in another until a moment ago: her device still points there. */
export async function createFormerColleague(owner: TestTenant): Promise<TestTenant> {
  const person = await createTenant(owner);
  await withSystem(owner.databases, (tx) =>
    tx.refreshToken.update({
      where: { id: person.actor.sessionId },
      data: { organizationId: owner.organizationId },
      select: { id: true },
    }),
  );
  return person;
}

async function insertPerson(ctx: SystemCtx, id: string): Promise<string> {
  const email = `asha-${id}@example.com`;
  await withSystem(ctx.databases, (tx) =>
    tx.user.create({
      data: { id, email, name: "Asha Rao", passwordHash: NO_PASSWORD, preferences: { create: {} } },
      select: { id: true },
    }),
  );
  return email;
}

async function signInto(
  ctx: SystemCtx,
  person: { userId: string; email: string; organizationId: string; role: Role },
): Promise<TestTenant> {
  const { userId } = person;
  const { cookieValue } = await withSystem(ctx.databases, (tx) => openSession(tx, ctx, person));
  const { id: sessionId } = await withSystem(ctx.databases, (tx) =>
    tx.refreshToken.findFirstOrThrow({
      where: { userId },
      orderBy: { createdAt: "desc" },
      select: { id: true },
    }),
  );
  return { ...ctx, ...person, actor: { type: "user", userId, sessionId }, cookieValue };
}
