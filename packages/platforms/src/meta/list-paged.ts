import type { z } from "zod";
import type { GraphClient, GraphRequest } from "./graph-client.ts";
import { pageSchema } from "./wire.ts";

export type PagedRequest<T> = Omit<GraphRequest<T>, "purpose" | "method" | "schema"> & {
  item: z.ZodType<T>;
  maxPages: number;
  /** Ends the walk early: true when no later page can matter. */
  isEnough?: (items: readonly T[]) => boolean;
};

/** `complete` is false when there was more than `maxPages` pages. */
export async function listPaged<T>(
  client: GraphClient,
  request: PagedRequest<T>,
): Promise<{ items: T[]; complete: boolean }> {
  const { item, maxPages, isEnough, ...call } = request;
  const items: T[] = [];
  let parameters = { ...call.parameters };
  for (let page = 0; page < maxPages; page++) {
    const answer = await client.call({
      ...call,
      parameters,
      purpose: "read",
      method: "GET",
      schema: pageSchema(item),
    });
    items.push(...answer.data);
    const next = answer.paging?.next;
    if (next === undefined || answer.data.length === 0 || isEnough?.(items)) return { items, complete: true };
    parameters = { ...call.parameters, ...cursorOf(next, answer.paging?.cursors?.after) };
  }
  return { items, complete: false };
}

/** The next page is asked for at our own base: its address carries a token and may name any host. */
function cursorOf(next: string, after: string | undefined): Record<string, string> {
  if (after !== undefined) return { after };
  const parameters = URL.parse(next)?.searchParams ?? new URLSearchParams();
  for (const name of ["access_token", "appsecret_proof"]) parameters.delete(name);
  return Object.fromEntries(parameters);
}
