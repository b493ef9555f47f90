import type { WrittenPost } from "@businesspro/contracts/writing-outputs";
import { parsePartialJson } from "ai";
import { z } from "zod";

const estimate = z.number().min(0).max(100).transform(Math.round).nullable().catch(null);
const variants = z
  .array(z.object({ text: z.string(), engagementEstimate: estimate }).nullable().catch(null))
  .catch([])
  .transform((list) =>
    list
      .filter((variant) => variant !== null && variant.text.trim() !== "")
      .flatMap((variant) => variant ?? []),
  );
const partialSchema = z.object({
  sawPicture: z.boolean().optional().catch(undefined),
  hooks: variants,
  captions: variants,
  hashtagSets: z
    .array(
      z
        .object({ tags: z.array(z.string()).catch([]), engagementEstimate: estimate })
        .nullable()
        .catch(null),
    )
    .catch([])
    .transform((list) =>
      list.filter((set) => set !== null && set.tags.length > 0).flatMap((set) => set ?? []),
    ),
});

/** What can be shown of an answer that is still being written; null while there is nothing yet. */
export async function readPartialPost(text: string): Promise<WrittenPost | null> {
  const { value } = await parsePartialJson(text);
  const partial = partialSchema.safeParse(value).data;
  if (partial === undefined) return null;
  const post = {
    ...partial,
    hashtagSets: partial.hashtagSets.map((set) => ({
      ...set,
      tags: set.tags.map((tag) => tag.replace(/^#+/, "").trim()).filter((tag) => tag !== ""),
    })),
  };
  return post.hooks.length + post.captions.length + post.hashtagSets.length > 0 ? post : null;
}
