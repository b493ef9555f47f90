import type { World } from "@businesspro/core/testing/create-world";

/** What the fixtures of the panel's procedures name, beside what an organisation owns. */
export type AdminWorld = World & { userId: string; jobId: string; otherJobId: string };

/** How one procedure of the panel is called so that it succeeds. */
export type AdminFixture = {
  for: "anyone" | "staff";
  input?: (world: AdminWorld) => unknown;
};

const reason = "Asked for by the owner";

/** Every procedure of the panel's router. One that is missing here fails the matrix. */
export const ADMIN_FIXTURES: Record<string, AdminFixture> = {
  "auth.member": { for: "anyone" },
  "auth.logIn": { for: "anyone", input: () => KNOWN_STAFF },
  "auth.logOut": { for: "staff" },
  "overview.read": { for: "staff" },
  "targets.list": { for: "staff", input: () => ({ statuses: ["failed", "needs_review"] }) },
  "targets.get": { for: "staff", input: (world) => ({ id: world.failedTargetId }) },
  "targets.resolve": {
    for: "staff",
    input: (world) => ({ targetId: world.reviewTargetId, answer: "it-is-there" }),
  },
  "jobs.troubled": { for: "staff", input: () => ({}) },
  "jobs.runNow": { for: "staff", input: (world) => ({ id: world.jobId }) },
  "jobs.cancel": { for: "staff", input: (world) => ({ id: world.otherJobId }) },
  "jobs.runs": { for: "staff", input: () => ({}) },
  "costs.read": {
    for: "staff",
    input: () => ({ from: "2026-11-01", to: "2026-11-30", by: "organization" }),
  },
  "organizations.list": { for: "staff", input: () => ({ words: "chai" }) },
  "organizations.get": { for: "staff", input: (world) => ({ id: world.organizationId }) },
  "organizations.changePlan": {
    for: "staff",
    input: (world) => ({ id: world.organizationId, plan: "premium", limits: { monthlyContent: 900 } }),
  },
  "organizations.suspend": { for: "staff", input: (world) => ({ id: world.organizationId, reason }) },
  "organizations.restore": { for: "staff", input: (world) => ({ id: world.organizationId }) },
  "users.list": { for: "staff", input: () => ({ words: "asha" }) },
  "users.get": { for: "staff", input: (world) => ({ id: world.userId }) },
  "users.suspend": { for: "staff", input: (world) => ({ id: world.userId, reason }) },
  "users.restore": { for: "staff", input: (world) => ({ id: world.userId }) },
  "users.revokeSessions": { for: "staff", input: (world) => ({ id: world.userId }) },
  "users.impersonate": {
    for: "staff",
    input: (world) => ({ userId: world.userId, organizationId: world.organizationId, reason }),
  },
  "audit.search": { for: "staff", input: () => ({ action: "staff" }) },
};

/** Made before the matrix begins. */
export const KNOWN_STAFF = { email: "nila@example.com", password: "panel for the night shift" };
