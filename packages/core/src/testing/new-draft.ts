import { randomUUID } from "node:crypto";
import { withTenant } from "@businesspro/db/transactions";
import type { saveContent } from "../content/save-content.ts";
import type { TestTenant } from "./create-tenant.ts";
import { PLAIN_VERSION } from "./plain-version.ts";

/** An account whose network is never called. */
export async function connectUnread(tenant: TestTenant, platform: "facebook" | "instagram"): Promise<string> {
  const { organizationId, userId } = tenant;
  const account = {
    platform,
    flow: "facebook-login",
    accountId: randomUUID(),
    accountName: "Chai",
    accessToken: "unread",
  };
  const row = await withTenant(tenant.databases, tenant, (tx) =>
    tx.socialAccount.create({ data: { organizationId, userId, ...account }, select: { id: true } }),
  );
  return row.id;
}

export type SaveInput = Parameters<typeof saveContent>[1];

/** A new post for a Page, and what is different about it. */
export const newDraft = (socialAccountId: string, change: Partial<SaveInput> = {}): SaveInput => ({
  groupId: null,
  expectedRevision: null,
  versions: [
    {
      ...PLAIN_VERSION,
      platform: "facebook",
      caption: "Hot jalebi",
      hashtags: ["jalebi"],
      socialAccountIds: [socialAccountId],
    },
  ],
  mediaIds: [],
  origin: null,
  when: null,
  ...change,
});
