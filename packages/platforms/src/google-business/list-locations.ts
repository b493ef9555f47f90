import { z } from "zod";
import type { GoogleCtx } from "./google-ctx.ts";

const locationSchema = z.object({
  name: z.string().regex(/^locations\/[^/]+$/),
  title: z.string(),
  storefrontAddress: z
    .object({ addressLines: z.array(z.string()).optional(), locality: z.string().optional() })
    .optional(),
  metadata: z
    .object({ canOperateLocalPost: z.boolean().optional(), mapsUri: z.string().optional() })
    .optional(),
});
/** `account` is the one that holds it: posts are reached by both names together. */
export type Location = z.output<typeof locationSchema> & { account: string };

/** Empty lists are absent. */
const accountsSchema = z
  .object({
    accounts: z.array(z.object({ name: z.string().regex(/^accounts\/[^/]+$/) })).default([]),
    nextPageToken: z.string().optional(),
  })
  .transform(({ accounts, nextPageToken }) => ({ items: accounts, nextPageToken }));
const locationsSchema = z
  .object({ locations: z.array(locationSchema).default([]), nextPageToken: z.string().optional() })
  .transform(({ locations, nextPageToken }) => ({ items: locations, nextPageToken }));

const READ_MASK = "name,title,storefrontAddress,metadata";
const MAX_PAGES = 50;

type Caller = { accessToken: string; signal: AbortSignal };

/** Every place of every account that the person manages. One that several accounts hold comes once. */
export async function listLocations(ctx: GoogleCtx, caller: Caller): Promise<Location[]> {
  const accounts = await walk(
    ctx,
    caller,
    `${ctx.hosts.accounts}/v1/accounts`,
    { pageSize: "20" },
    accountsSchema,
  );
  const found = new Map<string, Location>();
  for (const { name: account } of accounts) {
    const url = `${ctx.hosts.locations}/v1/${account}/locations`;
    const query = { readMask: READ_MASK, pageSize: "100" };
    for (const location of await walk(ctx, caller, url, query, locationsSchema))
      if (!found.has(location.name)) found.set(location.name, { ...location, account });
  }
  return [...found.values()];
}

async function walk<T>(
  { client }: GoogleCtx,
  caller: Caller,
  url: string,
  query: Readonly<Record<string, string>>,
  schema: z.ZodType<{ items: T[]; nextPageToken: string | undefined }>,
): Promise<T[]> {
  const items: T[] = [];
  let pageToken: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const parameters = { ...query, ...(pageToken !== undefined && { pageToken }) };
    const answer = await client.call({
      ...caller,
      purpose: "read",
      method: "GET",
      url,
      query: parameters,
      schema,
    });
    items.push(...answer.items);
    pageToken = answer.nextPageToken;
    if (!pageToken) break;
  }
  return items;
}
