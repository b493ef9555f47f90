import { z } from "zod";
import type { AppCredentials } from "../configuration.ts";
import type { AccountAccess } from "../contract.ts";
import type { GraphClient } from "./graph-client.ts";

/** Zero stands for never. */
const instantSchema = z
  .number()
  .optional()
  .transform((seconds) => (seconds ? new Date(seconds * 1000) : null));

const answerSchema = z.object({
  data: z.object({
    is_valid: z.boolean(),
    expires_at: instantSchema,
    data_access_expires_at: instantSchema,
    scopes: z.array(z.string()).optional(),
    error: z.object({ code: z.int().optional(), subcode: z.int().optional() }).optional(),
  }),
});

export type TokenFacts = {
  valid: boolean;
  /** As `PlatformError.code` writes it; null where the token is good or the network gives no reason. */
  code: string | null;
  scopes: readonly string[] | null;
  /** The earlier of the ends of the token and of the access to data; null where neither has one. */
  endsAt: Date | null;
};

/** What the network knows of a token. Asked with the application's own, in whose name the token was given. */
export async function debugToken(
  client: GraphClient,
  app: AppCredentials,
  access: AccountAccess,
): Promise<TokenFacts> {
  const { data } = await client.call({
    purpose: "read",
    method: "GET",
    path: "/debug_token",
    // The call takes it in the query only, which is why no address is ever logged.
    parameters: { input_token: access.accessToken },
    accessToken: `${app.clientId}|${app.clientSecret}`,
    schema: answerSchema,
    signal: access.signal,
  });
  const ends = [data.expires_at, data.data_access_expires_at].filter((end) => end !== null);
  return {
    valid: data.is_valid,
    code: codeOf(data.error),
    scopes: data.scopes ?? null,
    endsAt: ends.length === 0 ? null : new Date(Math.min(...ends.map(Number))),
  };
}

function codeOf(error: { code?: number | undefined; subcode?: number | undefined } | undefined) {
  if (error?.code === undefined) return null;
  return error.subcode === undefined ? String(error.code) : `${error.code}/${error.subcode}`;
}
