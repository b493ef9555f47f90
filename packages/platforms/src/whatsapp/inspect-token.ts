import { z } from "zod";
import type { GraphClient } from "../meta/graph-client.ts";
import { idSchema } from "../meta/wire.ts";

const tokenSchema = z.object({
  data: z.object({
    scopes: z.array(z.string()).default([]),
    granular_scopes: z
      .array(z.object({ scope: z.string(), target_ids: z.array(idSchema).default([]) }))
      .default([]),
  }),
});

/** What a business token may do, and the business accounts that the owner shared with it. */
export async function inspectToken(
  graph: GraphClient,
  accessToken: string,
  signal: AbortSignal,
): Promise<{ scopes: string[]; wabaIds: string[] }> {
  const { data } = await graph.call({
    purpose: "read",
    method: "GET",
    path: "/debug_token",
    parameters: { input_token: accessToken },
    accessToken,
    schema: tokenSchema,
    signal,
  });
  const managed = data.granular_scopes.filter(({ scope }) => scope === "whatsapp_business_management");
  return {
    scopes: [...new Set([...data.scopes, ...data.granular_scopes.map(({ scope }) => scope)])],
    wabaIds: [...new Set(managed.flatMap((scope) => scope.target_ids))],
  };
}
