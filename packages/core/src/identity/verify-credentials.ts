import type { logInInput } from "@businesspro/contracts/inputs";
import { stepSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { SystemCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { clearLimit, consumeLimit } from "./consume-limit.ts";
import { verifyPassword } from "./hash-password.ts";
import { limitedAddress } from "./limited-address.ts";

/**
 * An unknown address, a wrong password and a closed account are told apart neither by the answer nor by the work
 * that it took. A point is taken before the password is looked at, so parallel guesses are counted too.
 * @returns whose they are
 */
export async function verifyCredentials(ctx: SystemCtx, input: z.infer<typeof logInInput>): Promise<string> {
  const email = input.email.trim().toLowerCase();
  const address = limitedAddress(ctx);
  const account = `${address} ${email}`;
  await consumeLimit(ctx, "logInFromAddress", address);
  await consumeLimit(ctx, "logInToAccount", account);

  const user = await stepSystem(ctx.databases, (tx) =>
    tx.user.findFirst({
      where: { email, isActive: true, deletedAt: null },
      select: { id: true, passwordHash: true },
    }),
  );
  const matches = await verifyPassword(input.password, user?.passwordHash ?? null);
  if (!user || !matches) throw new DomainError("UNAUTHENTICATED", "credentials-wrong");
  await clearLimit(ctx, "logInToAccount", account);
  return user.id;
}
