import type { ConnectFlow, Platform } from "@businesspro/contracts/enums";
import type { SocialAccount } from "@businesspro/contracts/outputs";
import type { Prisma } from "@businesspro/db/generated/client";
import type { Services } from "../context.ts";
import { checkSelect, healthOf } from "../doctor/account-health.ts";
import { isSandboxFlow } from "./connect-flows.ts";
import { REFRESH_PLANS } from "./refresh-plans.ts";

/** Tokens are never selected for the interface. */
export const accountSelect = {
  id: true,
  platform: true,
  flow: true,
  accountId: true,
  accountName: true,
  pictureUrl: true,
  profileUrl: true,
  isActive: true,
  needsReconnect: true,
  sandbox: true,
  tokenExpiresAt: true,
  connectedAt: true,
  check: { select: checkSelect },
} as const satisfies Prisma.SocialAccountSelect;

type Row = Prisma.SocialAccountGetPayload<{ select: typeof accountSelect }>;

export function presentAccount(services: Pick<Services, "environment" | "now">, row: Row): SocialAccount {
  const status = statusOf(services, row);
  return {
    id: row.id,
    platform: row.platform as Platform,
    flow: row.flow as ConnectFlow,
    accountId: row.accountId,
    accountName: row.accountName ?? row.accountId,
    pictureUrl: row.pictureUrl,
    profileUrl: row.profileUrl,
    status,
    sandbox: row.sandbox,
    tokenExpiresAt: row.tokenExpiresAt?.toISOString() ?? null,
    connectedAt: (row.connectedAt ?? new Date(0)).toISOString(),
    health: healthOf(status, row.check),
  };
}

function statusOf(
  { environment, now }: Pick<Services, "environment" | "now">,
  row: Row,
): SocialAccount["status"] {
  if (row.isActive !== true) return "disconnected";
  // Access that another token renews ends every hour and is no less good for it.
  const isRenewed = REFRESH_PLANS[row.flow]?.by === "refresh-token";
  const expired = !isRenewed && row.tokenExpiresAt !== null && row.tokenExpiresAt <= now();
  const movedNetwork = row.sandbox !== isSandboxFlow(environment, row.flow as ConnectFlow);
  return row.needsReconnect || expired || movedNetwork ? "needs-reconnect" : "connected";
}
