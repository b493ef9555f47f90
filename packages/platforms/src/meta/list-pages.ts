import { z } from "zod";
import { PlatformError } from "../platform-error.ts";
import type { GraphClient } from "./graph-client.ts";
import { listPaged } from "./list-paged.ts";
import { idSchema } from "./wire.ts";

const pageSchema = z.object({
  id: idSchema,
  name: z.string(),
  access_token: z.string().optional(),
  tasks: z.array(z.string()).optional(),
  picture: z.object({ data: z.object({ url: z.string().optional() }) }).optional(),
  instagram_business_account: z
    .object({
      id: idSchema,
      username: z.string().optional(),
      name: z.string().optional(),
      profile_picture_url: z.string().optional(),
    })
    .optional(),
});
export type GrantedPage = z.output<typeof pageSchema>;

const businessSchema = z.object({ id: idSchema });
const FIELDS =
  "id,name,access_token,picture{url},instagram_business_account{id,username,name,profile_picture_url}";
/** Only the list of one's own Pages knows what one may do on them. */
const OWN_FIELDS = `${FIELDS},tasks`;
const PAGE_SIZE = "100";
const MAX_PAGES = 20;

type Caller = { accessToken: string; signal: AbortSignal };

/** Every Page that the person granted. Pages held by a business are sometimes missing from her own list. */
export async function listPages(client: GraphClient, caller: Caller): Promise<GrantedPage[]> {
  const own = await walk(client, caller, "/me/accounts", OWN_FIELDS, pageSchema);
  if (own.length > 0) return own;
  const found = new Map<string, GrantedPage>();
  for (const business of await listBusinesses(client, caller)) {
    for (const edge of ["owned_pages", "client_pages"]) {
      for (const page of await walk(client, caller, `/${business.id}/${edge}`, FIELDS, pageSchema))
        found.set(page.id, page);
    }
  }
  return [...found.values()];
}

/** A person who granted no business has simply none. */
async function listBusinesses(client: GraphClient, caller: Caller) {
  try {
    return await walk(client, caller, "/me/businesses", "id", businessSchema);
  } catch (error) {
    const isDenied =
      error instanceof PlatformError && error.kind === "reauth" && !error.code.startsWith("190");
    if (isDenied) return [];
    throw error;
  }
}

async function walk<T>(
  client: GraphClient,
  caller: Caller,
  path: string,
  fields: string,
  item: z.ZodType<T>,
): Promise<T[]> {
  const parameters = { fields, limit: PAGE_SIZE };
  const { items } = await listPaged(client, { ...caller, path, parameters, item, maxPages: MAX_PAGES });
  return items;
}
