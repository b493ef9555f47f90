import { z } from "zod";
import type { GoogleCtx } from "./google-ctx.ts";

/** A post of a place, as version 4 of the API writes it. Fields that are empty are absent. */
export const localPostSchema = z.object({
  /** `accounts/…/locations/…/localPosts/…` */
  name: z.string().min(1),
  summary: z.string().default(""),
  topicType: z.string().default("STANDARD"),
  /** PROCESSING, LIVE, REJECTED, SCHEDULED, RECURRING, or one that came later. */
  state: z.string().default("PROCESSING"),
  createTime: z.iso.datetime({ offset: true }).optional(),
  searchUrl: z.string().optional(),
});
export type LocalPost = z.output<typeof localPostSchema>;

/** The page on which people see the post; null while there is none, or where it is none of Google's. */
export function searchUrlOf({ hosts }: Pick<GoogleCtx, "hosts">, post: LocalPost): string | null {
  const url = URL.parse(post.searchUrl ?? "");
  if (!url) return null;
  const isGoogle = url.protocol === "https:" || url.origin === new URL(hosts.posts).origin;
  return isGoogle ? url.href : null;
}
