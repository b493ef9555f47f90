import { Role } from "@businesspro/contracts/enums";
import type { ErrorCode } from "@businesspro/contracts/errors";
import { PERMISSIONS, roleMay } from "@businesspro/contracts/permissions";
import {
  createColleague,
  createFormerColleague,
  createTenant,
  type TestTenant,
} from "@businesspro/core/testing/create-tenant";
import { createWorld, type World } from "@businesspro/core/testing/create-world";
import { checksumOrganization } from "@businesspro/testing/checksum-organization";
import type { AnyTRPCProcedure, AnyTRPCRouter } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ProcedureMeta } from "./create-trpc.ts";
import { appRouter } from "./router.ts";
import { type Answer, callProcedure } from "./testing/call-procedure.ts";
import { KNOWN_OWNER, PROCEDURE_FIXTURES, type ProcedureFixture } from "./testing/procedure-fixtures.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

const anyRouter: AnyTRPCRouter = appRouter;
const procedures = Object.entries<AnyTRPCProcedure>(anyRouter._def.procedures).map(([path, procedure]) => ({
  path,
  type: procedure._def.type,
  permission: (procedure._def.meta as ProcedureMeta | undefined)?.permission,
  fixture: PROCEDURE_FIXTURES[path],
}));

let api: TestApi;
/** Whose rows nobody else may see or change. */
let owner: TestTenant;
let hers: World;
let hersAtFirst: Record<string, string>;
/** Reading changes nothing, so that the same people may read everything. */
let readers: Record<Role | "other" | "leaver", { tenant: TestTenant; world: World }>;
beforeAll(async () => {
  // A network is configured and never called.
  api = await startTestApi({ sandboxUrl: "http://127.0.0.1:9" });
  await api.visitor().api.auth.signUp.mutate(KNOWN_OWNER);
  owner = await createTenant(api.services);
  hers = await createWorld(owner);
  hersAtFirst = await checksum();
  readers = {
    owner: await settle(await createPerson(Role.OWNER)),
    admin: await settle(await createPerson(Role.ADMIN)),
    member: await settle(await createPerson(Role.MEMBER)),
    other: await settle(await createPerson(Role.OWNER)),
    leaver: await settle(await createFormerColleague(owner)),
  };
});
afterAll(() => api.close());

const problem = (code: string) => ({ problem: expect.objectContaining({ code }) });

/** Which parts of a world an input is made of. */
function partsOf(fixture: ProcedureFixture, world: World): (keyof World)[] {
  const parts = new Set<keyof World>();
  const watched = new Proxy(world, {
    get(target, part: keyof World) {
      parts.add(part);
      return target[part];
    },
  });
  fixture.input?.(watched);
  return [...parts];
}

async function createPerson(role: Role): Promise<TestTenant> {
  const shop = await createTenant(api.services);
  return role === Role.OWNER ? shop : createColleague(shop, role);
}

async function settle(tenant: TestTenant) {
  return { tenant, world: await createWorld(tenant) };
}

function answered({ answers }: ProcedureFixture, role?: Role): ErrorCode | undefined {
  if (!answers) return undefined;
  return "all" in answers ? answers.all : role && answers[role];
}

function checksum(): Promise<Record<string, string>> {
  return checksumOrganization(api.services.connectionString, owner.organizationId);
}

function showsNothingOfHers(answer: Answer): void {
  const text = JSON.stringify(answer);
  for (const value of Object.values(hers)) expect(text).not.toContain(value);
  expect(text).not.toContain(owner.userId);
}

test("every procedure has a fixture, and every fixture a procedure", () => {
  expect(Object.keys(PROCEDURE_FIXTURES).sort()).toEqual(procedures.map(({ path }) => path).sort());
});

test("every procedure asks of the role what its fixture says, and every permission is asked for", () => {
  const asked = procedures.map(({ path, permission }) => [path, permission]);
  expect(asked).toEqual(procedures.map(({ path, fixture }) => [path, fixture?.permission]));
  expect(new Set(asked.map(([, permission]) => permission))).toEqual(
    new Set([undefined, ...Object.keys(PERMISSIONS)]),
  );
});

test("her organisation has rows in every table that can hold any", async () => {
  const { account_leases: _none, ...sums } = hersAtFirst;
  expect(Object.entries(sums).filter(([, sum]) => sum.startsWith("0:"))).toEqual([]);
});

// Nobody may change her rows, so no test can disturb another.
describe.concurrent.each(procedures)("$path", ({ path, type, fixture = { for: "member" } }) => {
  const call = (browser: Parameters<typeof callProcedure>[0], world: World) =>
    callProcedure(browser, { path, type, input: fixture.input?.(world) });

  const reads = type !== "mutation";

  test("is closed to whoever is not signed in, unless it says otherwise", async () => {
    const answer = await call(api.visitor(), hers);
    const told = answered(fixture);
    if (fixture.for === "anyone")
      expect(answer).toEqual(
        told ? problem(told) : expect.not.objectContaining({ problem: expect.anything() }),
      );
    else expect(answer).toEqual(problem("UNAUTHENTICATED"));
    showsNothingOfHers(answer);
  });

  test("gives another organisation nothing", async () => {
    // Whatever names a part of hers is refused, and so changes nothing of the other's either.
    const { tenant: other, world: own } = readers.other;
    const parts = partsOf(fixture, own);
    for (const part of parts) {
      const answer = await call(api.signedIn(other), { ...own, [part]: hers[part] });
      expect(answer, `with another organisation's ${part}`).toEqual(problem("NOT_FOUND"));
    }
    if (parts.length > 0) {
      const all = await call(api.signedIn(other), hers);
      expect(all).toEqual(problem("NOT_FOUND"));
      showsNothingOfHers(all);
    }
    if (reads) showsNothingOfHers(await call(api.signedIn(other), own));
  });

  test.each(Object.values(Role))("answers an %s of the organisation as its role allows", async (role) => {
    const { tenant, world } = reads ? readers[role] : await settle(await createPerson(role));
    const answer = await call(api.signedIn(tenant), world);
    const told = answered(fixture, role);
    if (fixture.permission && !roleMay(role, fixture.permission))
      expect(answer).toEqual(problem("FORBIDDEN"));
    else if (told) expect(answer).toEqual(problem(told));
    else if (fixture.unreached) expect(answer).toEqual(problem("UPSTREAM"));
    else expect(answer).not.toHaveProperty("problem");
    showsNothingOfHers(answer);
  });

  test("gives nothing to whoever has left, though the device still points there", async () => {
    const leaver = reads ? readers.leaver.tenant : await createFormerColleague(owner);
    const answer = await call(api.signedIn(leaver), hers);
    if (partsOf(fixture, hers).length > 0) expect(answer).toEqual(problem("NOT_FOUND"));
    showsNothingOfHers(answer);
  });
});

test("all of this has changed nothing of hers", async () => {
  expect(await checksum()).toEqual(hersAtFirst);
});
