import type { Stack } from "./start-stack.ts";

/** Journeys connect and publish more in one shop than its plan allows. */
export async function liftLimits(stack: Pick<Stack, "query">): Promise<void> {
  await stack.query(
    `UPDATE organizations SET limits = '{"monthlyContent": 100000, "members": 1000, "accounts": 1000}'`,
  );
}
