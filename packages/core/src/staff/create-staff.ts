import { withSystem } from "@businesspro/db/transactions";
import { recordAudit } from "../audit/record-audit.ts";
import type { SystemCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { checkPassword } from "../identity/check-password.ts";
import { hashPassword } from "../identity/hash-password.ts";
import { isUniqueViolation } from "../identity/is-unique-violation.ts";
import { normalizeEmail } from "../identity/normalize-email.ts";

/**
 * A person who may open the panel. Only an operator with the database at hand can make one. Who left and comes back
 * gets the same account again.
 *
 * @throws DomainError INVALID for an address, a name or a password that is not good enough; CONFLICT when the address is taken
 */
export async function createStaff(
  ctx: SystemCtx,
  input: { email: string; name: string; password: string },
): Promise<{ staffId: string }> {
  const email = normalizeEmail(input.email);
  const name = input.name.trim();
  if (name === "") throw new DomainError("INVALID", "name-required", { field: "name" });
  checkPassword(input.password, { name, email });
  const passwordHash = await hashPassword(input.password);
  try {
    return await withSystem(ctx.databases, async (tx) => {
      const account = { name, passwordHash, isActive: true };
      const [reopened] = await tx.staff.updateManyAndReturn({
        where: { email, isActive: false },
        data: account,
        select: { id: true },
      });
      const { id } =
        reopened ??
        (await tx.staff.create({ data: { ...account, email, createdAt: ctx.now() }, select: { id: true } }));
      await recordAudit(tx, ctx, { action: "staff.created", subjectType: "staff", subjectId: id });
      return { staffId: id };
    });
  } catch (error) {
    if (isUniqueViolation(error, "email"))
      throw new DomainError("CONFLICT", "email-taken", { field: "email" });
    throw error;
  }
}
