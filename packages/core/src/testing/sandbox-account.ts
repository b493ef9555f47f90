import { ConnectFlow, Platform } from "@businesspro/contracts/enums";
import { stepTenant } from "@businesspro/db/transactions";
import { planRefresh } from "../accounts/refresh-plans.ts";
import { accountTokenOwner } from "../accounts/token-owners.ts";
import type { TestTenant } from "./create-tenant.ts";

export type SandboxAccount = {
  /** Of the row. */
  id: string;
  /** On the network. */
  networkId: string;
  token: string;
};

type Made = {
  account: { id: string; name: string };
  tokens: {
    instagramLogin: string | null;
    page: string | null;
    googleAccess: string | null;
    googleRefresh: string | null;
  };
};
type LoggedCall = { path: string; method: string; operation: string | null; status: number | null };

/** The sandbox network's control API, as far as tests of verbs need it. */
export function controlSandbox(url: string) {
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}/control${path}`, {
      method,
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    if (!response.ok)
      throw new Error(`${method} /control${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return {
    setFaults: (id: string, faults: object[]) =>
      ask("PUT", `/accounts/${encodeURIComponent(id)}/faults`, faults),
    setClock: (offsetSeconds: number) => ask("POST", "/clock", { offsetSeconds }),
    setUsage: (subject: string, usage: object | null) =>
      ask("PUT", `/usage/${encodeURIComponent(subject)}`, usage),
    calls: async (id: string) =>
      ((await ask("GET", `/calls?account=${id}`)) as { calls: LoggedCall[] }).calls,
    ledger: async (id: string) =>
      ((await ask("GET", `/ledger?account=${id}`)) as { posts: { caption: string; permalink: string }[] })
        .posts,
    createAccount: (input: object) => ask("POST", "/accounts", input) as Promise<Made>,
  };
}

/** An account of its own on the sandbox network, connected as a consent would have left it. */
export async function connectSandboxAccount(
  owner: TestTenant,
  sandboxUrl: string,
  platform: "instagram" | "facebook" | "google-business",
): Promise<SandboxAccount> {
  const { organizationId, userId } = owner;
  const { account, tokens } = await controlSandbox(sandboxUrl).createAccount({
    network: platform,
    name: "Chai Point",
  });
  const { flow, token, days } = {
    [Platform.INSTAGRAM]: { flow: ConnectFlow.INSTAGRAM_LOGIN, token: tokens.instagramLogin, days: 60 },
    [Platform.FACEBOOK]: { flow: ConnectFlow.FACEBOOK_LOGIN, token: tokens.page, days: null },
    [Platform.GOOGLE_BUSINESS]: { flow: ConnectFlow.GOOGLE_LOGIN, token: tokens.googleAccess, days: 1 / 24 },
  }[platform];
  const refreshToken = tokens.googleRefresh;
  if (token === null) throw new Error("the sandbox network gave no token");
  const now = owner.now();
  const expiresAt = days === null ? null : new Date(now.getTime() + days * 86_400_000);
  const subject = { organizationId, platform, accountId: account.id, flow };
  const row = await stepTenant(owner.databases, owner, (tx) =>
    tx.socialAccount.create({
      data: {
        ...subject,
        userId,
        accountName: account.name,
        accessToken: owner.tokens.seal(token, accountTokenOwner(owner.environment, subject, "access")),
        refreshToken:
          refreshToken &&
          owner.tokens.seal(refreshToken, accountTokenOwner(owner.environment, subject, "refresh")),
        tokenExpiresAt: expiresAt,
        tokenIssuedAt: now,
        refreshAt: planRefresh(flow, now, expiresAt),
        sandbox: true,
      },
      select: { id: true },
    }),
  );
  return { id: row.id, networkId: account.id, token };
}
