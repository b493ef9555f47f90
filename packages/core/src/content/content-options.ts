import { postOptionsInput } from "@businesspro/contracts/inputs";
import { z } from "zod";

/** `content.options`: choices that belong to one network's version. */
const contentOptionsSchema = postOptionsInput.extend({
  /** The accounts picked in the composer; once scheduled, the targets say it. */
  socialAccountIds: z.array(z.uuid()).default([]),
});
export type ContentOptions = z.infer<typeof contentOptionsSchema>;

export function readContentOptions(stored: unknown): ContentOptions {
  return contentOptionsSchema.parse(stored ?? {});
}
