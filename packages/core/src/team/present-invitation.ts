import { Role } from "@businesspro/contracts/enums";
import type { Invitation } from "@businesspro/contracts/team-outputs";
import { readMember } from "../identity/read-member.ts";

export const invitationSelect = {
  id: true,
  email: true,
  role: true,
  expiresAt: true,
  inviter: { select: { name: true } },
} as const;

type Row = { id: string; email: string; role: string; expiresAt: Date; inviter: { name: string } | null };

export function presentInvitation(row: Row, now: Date): Invitation {
  return {
    id: row.id,
    email: row.email,
    role: readMember(Role, row.role),
    invitedBy: row.inviter?.name ?? null,
    expiresAt: row.expiresAt.toISOString(),
    expired: row.expiresAt <= now,
  };
}
