import { z } from "zod";
import { AUDIT_KINDS } from "./audit.ts";

const id = z.uuid();
const token = z.string().min(1).max(100);
const invitedRole = z.enum(["admin", "member"]);

export const inviteMemberInput = z.object({ email: z.string().trim().max(255), role: invitedRole });
export const invitationInput = z.object({ invitationId: id });
export const invitationTokenInput = z.object({ token });
export const memberInput = z.object({ userId: id });
export const changeRoleInput = z.object({ userId: id, role: invitedRole });
export const listAuditInput = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable()
    .default(null),
  kind: z.enum(AUDIT_KINDS).nullable().default(null),
  /** Who acted. */
  userId: id.nullable().default(null),
});
