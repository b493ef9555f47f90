import { z } from "zod";

/** Ids are strings: they exceed 2^53. A small number is accepted where the network sends one. */
export const idSchema = z.union([z.string().min(1), z.int().transform(String)]);

export const createdSchema = z.object({ id: idSchema });

/** Every field is optional on the wire, `type` says `OAuthException` even for throttles. */
export const graphErrorSchema = z.object({
  error: z.object({
    code: z.int().optional().catch(undefined),
    error_subcode: z.int().optional().catch(undefined),
    is_transient: z.boolean().optional().catch(undefined),
    error_user_msg: z.string().optional().catch(undefined),
    fbtrace_id: z.string().optional().catch(undefined),
  }),
});
export type GraphErrorBody = z.output<typeof graphErrorSchema>["error"];

/** The code exchange of Instagram Login answers errors in a shape of its own. */
export const instagramOauthErrorSchema = z.object({ error_type: z.string(), code: z.int() });

export function pageSchema<T>(item: z.ZodType<T>) {
  return z.object({
    data: z.array(item),
    paging: z
      .object({ next: z.string().optional(), cursors: z.object({ after: z.string().optional() }).optional() })
      .optional(),
  });
}
