import { z } from "zod";
import type { AccountAccess, Audience, Demographics } from "../contract.ts";
import { PlatformError } from "../platform-error.ts";
import { clientOf, type InstagramCtx } from "./instagram-ctx.ts";

/** Fewer followers are not described: they could be recognised. */
const DESCRIBED_FROM = 100;
const GROUPS = ["age", "gender", "city"] as const;

const followersSchema = z.object({ followers_count: z.int().optional() });
const groupsSchema = z.object({
  data: z.array(
    z.object({
      total_value: z
        .object({
          breakdowns: z
            .array(
              z.object({
                results: z
                  .array(z.object({ dimension_values: z.array(z.string()), value: z.number() }))
                  .default([]),
              }),
            )
            .default([]),
        })
        .optional(),
    }),
  ),
});

/** How many follow the account, and who they are where there are enough of them. */
export async function readFollowers(ctx: InstagramCtx, access: AccountAccess): Promise<Audience> {
  const { followers_count: followers = null } = await clientOf(ctx, access).call({
    purpose: "read",
    method: "GET",
    path: `/${access.accountId}`,
    parameters: { fields: "followers_count" },
    accessToken: access.accessToken,
    signal: access.signal,
    schema: followersSchema,
  });
  if (followers === null || followers < DESCRIBED_FROM) return { followers, demographics: null };
  const demographics: Demographics = {};
  for (const group of GROUPS) {
    const people = await readGroup(ctx, access, group);
    if (people !== null) demographics[group] = people;
  }
  return { followers, demographics: Object.keys(demographics).length > 0 ? demographics : null };
}

/** null: the network has none, or does not tell this one. */
async function readGroup(ctx: InstagramCtx, access: AccountAccess, breakdown: (typeof GROUPS)[number]) {
  const answer = await clientOf(ctx, access)
    .call({
      purpose: "read",
      method: "GET",
      path: `/${access.accountId}/insights`,
      parameters: {
        metric: "follower_demographics",
        period: "lifetime",
        metric_type: "total_value",
        timeframe: "this_month",
        breakdown,
      },
      accessToken: access.accessToken,
      signal: access.signal,
      schema: groupsSchema,
    })
    .catch((error: unknown) => {
      if (error instanceof PlatformError && error.kind === "rejected") return null;
      throw error;
    });
  const results = answer?.data.flatMap(({ total_value: total }) => total?.breakdowns ?? []) ?? [];
  const people = results.flatMap((breakdowns) => breakdowns.results);
  if (people.length === 0) return null;
  return Object.fromEntries(people.map(({ dimension_values: [name = ""], value }) => [name, value]));
}
