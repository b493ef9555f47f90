import { z } from "zod";

/** The answer of every token call. */
export const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().optional() });

/** null: the network names no expiry. */
export function expiryOf({ expires_in: seconds }: z.output<typeof tokenSchema>, now: Date): Date | null {
  return seconds === undefined ? null : new Date(now.getTime() + seconds * 1000);
}
