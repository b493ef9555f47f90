const DAY = 86_400;

/** How a flow's tokens are renewed. All times in seconds. */
export type RefreshPlan = {
  /** `access-token`: it renews itself while it is valid; `refresh-token`: another one renews it at any time. */
  by: "access-token" | "refresh-token";
  /** The network refuses to renew a younger one. */
  minimumAge: number;
  /** Renewed this long after it was issued, also when nobody uses it. */
  plannedAge: number;
  /** With less left than this it is renewed before a call. */
  atUse: number;
  /** With less left than this it is renewed ahead of a post that is due. */
  aheadOfPosts: number;
};

/** Flows that are not here have no call for it: the owner connects anew. */
export const REFRESH_PLANS: Readonly<Record<string, RefreshPlan>> = {
  "instagram-login": {
    by: "access-token",
    minimumAge: DAY,
    plannedAge: 50 * DAY,
    atUse: DAY,
    aheadOfPosts: DAY,
  },
  // The access token lasts an hour; the other dies when it is not used for half a year.
  "google-login": {
    by: "refresh-token",
    minimumAge: 0,
    plannedAge: 30 * DAY,
    atUse: 120,
    aheadOfPosts: 600,
  },
};

/** When a token of this flow is to be renewed; null: there is nothing to plan. */
export function planRefresh(flow: string, issuedAt: Date, expiresAt: Date | null): Date | null {
  const plan = REFRESH_PLANS[flow];
  if (!plan) return null;
  const after = (seconds: number) => issuedAt.getTime() + seconds * 1000;
  if (plan.by === "refresh-token" || expiresAt === null) return new Date(after(plan.plannedAge));
  // A shorter life is planned in proportion: five sixths of it.
  const inTime = issuedAt.getTime() + (expiresAt.getTime() - issuedAt.getTime()) * (5 / 6);
  return new Date(Math.max(after(plan.minimumAge), Math.min(after(plan.plannedAge), inTime)));
}

/** Whether a token that ends then is to be renewed before it is used. */
export function isRenewedAtUse(flow: string, expiresAt: Date | null, now: Date): boolean {
  const plan = REFRESH_PLANS[flow];
  if (!plan || expiresAt === null) return false;
  const left = (expiresAt.getTime() - now.getTime()) / 1000;
  return left <= plan.atUse && (plan.by === "refresh-token" || left > 0);
}
