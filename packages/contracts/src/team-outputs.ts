import type { AuditAction } from "./audit.ts";
import type { Plan, Role } from "./enums.ts";
import type { Instant } from "./outputs.ts";
import type { PlanLimits } from "./plans.ts";

export type Member = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  joinedAt: Instant;
  you: boolean;
  /** Whether whoever asks may take this person out of the organisation. */
  removable: boolean;
};
export type Invitation = {
  id: string;
  email: string;
  role: Role;
  invitedBy: string | null;
  expiresAt: Instant;
  expired: boolean;
};
/** Invitations are shown to whoever may send them. */
export type Team = { members: Member[]; invitations: Invitation[] };
/** The address of the link is shown once: only its hash is kept. */
export type SentInvitation = { invitation: Invitation; link: string };
/** What the holder of a link is shown before she joins. */
export type OpenInvitation = {
  organization: string;
  role: Role;
  invitedBy: string | null;
  /** Enough for her to know which of her addresses was meant. */
  emailHint: string;
};
export type PlanUse = {
  plan: Plan;
  limits: PlanLimits;
  used: PlanLimits;
  /** First day of the next month in the organisation's zone, as `2026-12-01`. */
  renewsOn: string;
  /** Whom to ask for a bigger plan; null where the operator named nobody. */
  supportEmail: string | null;
};
export type AuditEntry = {
  id: string;
  at: Instant;
  action: AuditAction;
  actor: "person" | "network" | "system";
  /** null where it was no person, or one whose account is gone. */
  actorName: string | null;
  /** Whom the change was about. */
  personName: string | null;
  role: Role | null;
};
export type AuditPage = { items: AuditEntry[]; nextCursor: string | null };
