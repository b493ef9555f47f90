import type { StaffMember } from "@businesspro/contracts/admin-outputs";
import { stepSystem } from "@businesspro/db/transactions";
import type { StaffCtx } from "../context.ts";

export function readStaffMember(ctx: StaffCtx): Promise<StaffMember> {
  return stepSystem(ctx.databases, (tx) =>
    tx.staff.findUniqueOrThrow({
      where: { id: ctx.staffId },
      select: { id: true, name: true, email: true },
    }),
  );
}
