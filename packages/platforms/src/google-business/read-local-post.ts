import type { AccountAccess } from "../contract.ts";
import type { GoogleCtx } from "./google-ctx.ts";
import { type LocalPost, localPostSchema } from "./local-post.ts";

export function readLocalPost(
  { client, hosts }: GoogleCtx,
  access: AccountAccess,
  name: string,
): Promise<LocalPost> {
  return client.call({
    purpose: "read",
    method: "GET",
    url: `${hosts.posts}/v4/${name}`,
    accessToken: access.accessToken,
    schema: localPostSchema,
    signal: access.signal,
  });
}
