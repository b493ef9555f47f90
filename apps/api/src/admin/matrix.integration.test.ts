import { createStaff } from "@businesspro/core/staff/create-staff";
import { createSystemCtx, createTenant, type TestTenant } from "@businesspro/core/testing/create-tenant";
import { createWorld } from "@businesspro/core/testing/create-world";
import { checksumOrganization } from "@businesspro/testing/checksum-organization";
import { runSql } from "@businesspro/testing/run-sql";
import type { AnyTRPCProcedure, AnyTRPCRouter } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sessionCookie } from "../http/session-cookie.ts";
import { appRouter } from "../router.ts";
import {
  ADMIN_FIXTURES,
  type AdminFixture,
  type AdminWorld,
  KNOWN_STAFF,
} from "../testing/admin-fixtures.ts";
import { callProcedure } from "../testing/call-procedure.ts";
import { PROCEDURE_FIXTURES } from "../testing/procedure-fixtures.ts";
import { startTestAdmin, type TestAdmin } from "../testing/start-test-admin.ts";
import { openBrowser, startTestApi, type TestApi } from "../testing/start-test-api.ts";
import { adminRouter } from "./admin-router.ts";

type Browser = Parameters<typeof callProcedure>[0];

const listOf = (router: AnyTRPCRouter) =>
  Object.entries<AnyTRPCProcedure>(router._def.procedures).map(([path, procedure]) => ({
    path,
    type: procedure._def.type,
  }));
const unlisted: AdminFixture = { for: "staff" };
const procedures = listOf(adminRouter).map((procedure) => ({
  ...procedure,
  fixture: ADMIN_FIXTURES[procedure.path] ?? unlisted,
}));

let api: TestApi;
let admin: TestAdmin;
let owner: TestTenant;
/** Of the owner: nobody may change it. */
let world: AdminWorld;
let before: Record<string, string>;
/** Cookies of whoever holds no session of the staff, by what they hold. */
let strangers: Record<string, [string, string][]>;
/** A session of the staff, under the names that either app reads, on the owner's origin. */
let elsewhere: Record<string, Browser>;
beforeAll(async () => {
  api = await startTestApi({ sandboxUrl: "http://127.0.0.1:9" });
  admin = await startTestAdmin(api);
  await createStaff(createSystemCtx(api.services), { ...KNOWN_STAFF, name: "Nila" });
  owner = await createTenant(api.services);
  world = await makeWorld(owner);
  const ownersCookie = sessionCookie(api.services.environment.publicUrl).name;
  const tokenOf = async () => (await admin.signedIn()).cookies.get(admin.cookieName) ?? "";
  const [expired, token] = [await tokenOf(), await tokenOf()];
  await runSql(
    api.services.connectionString,
    `UPDATE staff_sessions SET ends_at = '2026-11-23T06:00:00Z' WHERE token = encode(sha256('${expired}'), 'hex')`,
  );
  strangers = {
    nothing: [],
    "a customer's session": [[ownersCookie, owner.cookieValue]],
    "a customer's session under the staff's name": [[admin.cookieName, owner.cookieValue]],
    "an expired session": [[admin.cookieName, expired]],
  };
  elsewhere = {
    "the staff's name": openBrowser(api.origin, new Map([[admin.cookieName, token]])),
    "the owner's name": openBrowser(api.origin, new Map([[ownersCookie, token]])),
  };
  before = await checksum();
});
afterAll(async () => {
  await admin.close();
  await api.close();
});

const checksum = () => checksumOrganization(api.services.connectionString, owner.organizationId);

async function makeWorld(tenant: TestTenant): Promise<AdminWorld> {
  const job = async () => {
    const [row] = await runSql(
      api.services.connectionString,
      "SELECT (graphile_worker.add_job('publish.target', '{}')).id::text AS id",
    );
    return String(row?.id);
  };
  const own = await createWorld(tenant);
  return { ...own, userId: tenant.userId, jobId: await job(), otherJobId: await job() };
}

const unauthenticated = { problem: expect.objectContaining({ code: "UNAUTHENTICATED" }) };

test("every procedure of the panel has a fixture, and every fixture a procedure", () => {
  expect(Object.keys(ADMIN_FIXTURES).sort()).toEqual(procedures.map(({ path }) => path).sort());
});

describe.concurrent.each(procedures)("$path", ({ path, type, fixture }) => {
  const call = (browser: Browser, of: AdminWorld) =>
    callProcedure(browser, { path, type, input: fixture.input?.(of) });

  test("is closed to whoever holds no session of the staff, and does not exist in the owner's app", async () => {
    for (const [what, cookies] of Object.entries(strangers)) {
      const answer = await call(admin.visitor(new Map(cookies)), world);
      if (fixture.for === "staff") expect(answer, what).toEqual(unauthenticated);
      else expect(answer, what).not.toHaveProperty("problem");
      expect(JSON.stringify(answer), what).not.toContain(world.secret);
    }
    if (path in PROCEDURE_FIXTURES) return;
    for (const [what, browser] of Object.entries(elsewhere))
      expect(await call(browser, world), what).toMatchObject({ problem: { code: "NOT_FOUND" } });
  });

  test("answers staff", async () => {
    const own = type === "query" ? world : await makeWorld(await createTenant(api.services));
    expect(await call(await admin.signedIn(), own)).not.toHaveProperty("problem");
  });
});

test("nothing of the owner's was changed by any of it", async () => {
  expect(await checksum()).toEqual(before);
});

test.each(listOf(appRouter).filter(({ path }) => PROCEDURE_FIXTURES[path]?.for === "member"))(
  "$path of the owner's app is closed to a session of the staff",
  async ({ path, type }) => {
    const input = PROCEDURE_FIXTURES[path]?.input?.(world);
    for (const [what, browser] of Object.entries(elsewhere))
      expect(await callProcedure(browser, { path, type, input }), what).toEqual(unauthenticated);
  },
);
