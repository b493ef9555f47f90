import type { Instant } from "./outputs.ts";

export type Device = {
  id: string;
  current: boolean;
  userAgent: string | null;
  ipAddress: string | null;
  createdAt: Instant;
  lastUsedAt: Instant;
};

/** What the removal of an account does to one of the person's shops. */
export type DeletionShop = {
  id: string;
  name: string;
  /** `closes` with her; she `leaves` it to others; `held`: others would be left without an owner, so it is refused. */
  outcome: "closes" | "leaves" | "held";
  /** Posts and broadcasts that would still go out. */
  waiting: number;
};
