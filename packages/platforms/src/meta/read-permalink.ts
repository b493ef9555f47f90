import { z } from "zod";
import type { AccountAccess } from "../contract.ts";
import type { GraphClient } from "./graph-client.ts";

export type PermalinkRequest = {
  access: AccountAccess;
  postId: string;
  field: "permalink" | "permalink_url";
  /** Addresses without a host belong to it. */
  origin: string;
};

/** The address of a post as the network gives it; it is never put together from an id. */
export async function readPermalink(client: GraphClient, request: PermalinkRequest): Promise<string | null> {
  const { access, postId, field, origin } = request;
  const answer = await client.call({
    purpose: "read",
    method: "GET",
    path: `/${postId}`,
    parameters: { fields: field },
    accessToken: access.accessToken,
    schema: z.object({ [field]: z.string().optional() }),
    signal: access.signal,
  });
  return toAddress(answer[field], origin);
}

export function toAddress(value: string | undefined, origin: string): string | null {
  const url = value === undefined ? null : URL.parse(value.startsWith("/") ? origin + value : value);
  return url && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
}
