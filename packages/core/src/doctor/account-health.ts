import { HealthState } from "@businesspro/contracts/channel-health";
import type { AccountFinding, AccountHealth, SocialAccount } from "@businesspro/contracts/outputs";
import type { ChannelFinding } from "@businesspro/platforms/contract";
import { z } from "zod";

/** What is stored of the last look at an account. */
export type CheckRow = {
  state: string | null;
  findings: unknown;
  accessEndsAt: Date | null;
  checkedAt: Date | null;
};
export const checkSelect = { state: true, findings: true, accessEndsAt: true, checkedAt: true } as const;

const WORST_FIRST: readonly HealthState[] = [HealthState.RED, HealthState.AMBER];

/** The one place where findings become green, amber or red: the worst of them counts. */
export function worstState(findings: readonly { state: HealthState }[]): HealthState {
  return (
    WORST_FIRST.find((state) => findings.some((finding) => finding.state === state)) ?? HealthState.GREEN
  );
}

/**
 * How an account stands: what its row says for certain goes before what was found when it was last looked at.
 * State null: connected and not looked at yet.
 */
export function healthOf(status: SocialAccount["status"], check: CheckRow | null): AccountHealth {
  const checkedAt = check?.checkedAt?.toISOString() ?? null;
  if (status !== "connected") {
    const key = status === "disconnected" ? "account-disconnected" : "account-needs-reconnect";
    const problem = { key, parameters: {} } as const;
    const findings: AccountFinding[] = [{ check: "token", state: HealthState.RED, problem }];
    return { state: HealthState.RED, problem, findings, checkedAt, accessEndsAt: null };
  }
  const findings = findingsSchema.parse(check?.findings ?? []);
  const state = check?.checkedAt ? worstState(findings) : null;
  return {
    state,
    problem: findings.find((finding) => finding.state === state)?.problem ?? null,
    findings,
    checkedAt,
    accessEndsAt: check?.accessEndsAt?.toISOString() ?? null,
  };
}

/** Whether a post that is due then would fail as the account stands. */
export function isThreat(health: AccountHealth, dueAt: Date): boolean {
  if (health.state === HealthState.RED) return true;
  // Far ends are no threat yet: access that renews itself will have done so by then.
  const endsFirst = health.accessEndsAt !== null && new Date(health.accessEndsAt) <= dueAt;
  return endsFirst && health.findings.some(({ check, state }) => check === "expiry" && state !== "green");
}

/** Written by us alone; parsed for its type, not out of distrust. */
const findingsSchema = z.array(z.custom<AccountFinding>((value) => typeof value === "object"));

/** What is kept of a finding. */
export function presentFinding({ check, state, problem }: ChannelFinding): AccountFinding {
  return { check, state, problem };
}
