import { accountTokenOwner } from "@businesspro/core/accounts/token-owners";
import { createTenant } from "@businesspro/core/testing/create-tenant";
import { stepTenant } from "@businesspro/db/transactions";
import type { BenchStack } from "./bench-stack.ts";

const ACCOUNTS_EACH = 10;

/** Longer than a run: what a new account is asked for first would be measured with the posts. */
const FIGURES_MS = 24 * 3600 * 1000;

/** Facebook Pages of their own on the sandbox network, ten for each shop, whose figures of today were read already. */
export async function openAccounts(stack: BenchStack, count: number): Promise<void> {
  for (let opened = 0; opened < count; opened += ACCOUNTS_EACH) {
    const owner = await createTenant(stack.services);
    const { organizationId, userId } = owner;
    const pages = await Promise.all(
      Array.from({ length: Math.min(ACCOUNTS_EACH, count - opened) }, () => createPage(stack.sandbox)),
    );
    const data = pages.map(({ id, name, token }) => {
      const subject = {
        organizationId,
        platform: "facebook",
        accountId: id,
        flow: "facebook-login",
      } as const;
      const sealed = owner.tokens.seal(token, accountTokenOwner(owner.environment, subject, "access"));
      const figuresDueAt = new Date(Date.now() + FIGURES_MS);
      return { ...subject, userId, accountName: name, accessToken: sealed, sandbox: true, figuresDueAt };
    });
    await stepTenant(owner.databases, owner, (tx) => tx.socialAccount.createMany({ data }));
  }
}

type Created = { account: { id: string; name: string }; tokens: { page: string | null } };

async function createPage(sandbox: string) {
  const response = await fetch(`${sandbox}/control/accounts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ network: "facebook", name: "Bench Stores" }),
  });
  const { account, tokens } = (await response.json()) as Created;
  if (tokens.page === null) throw new Error("the sandbox network made no page");
  return { ...account, token: tokens.page };
}
