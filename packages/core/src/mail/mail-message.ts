import { localeSchema, platformSchema, roleSchema } from "@businesspro/contracts/enum-schemas";
import { z } from "zod";

const link = z.url();
const post = z.object({ platform: platformSchema, account: z.string(), shop: z.string(), link });

/** What mails there are, and what each needs to be written. */
const mailSchema = z.discriminatedUnion("template", [
  z.object({ template: z.literal("verify-email"), name: z.string(), link }),
  z.object({ template: z.literal("reset-password"), name: z.string(), link }),
  z.object({ template: z.literal("password-changed"), name: z.string(), link }),
  z.object({ template: z.literal("account-deleted"), name: z.string(), link }),
  z.object({
    template: z.literal("invitation"),
    organization: z.string(),
    inviter: z.string(),
    role: roleSchema,
    link,
  }),
  post.extend({ template: z.literal("post-failed") }),
  post.extend({ template: z.literal("post-missed") }),
  post.extend({ template: z.literal("post-review") }),
  post.extend({ template: z.literal("account-disconnected") }),
]);

/** A mail as it waits, sealed. */
export const mailMessageSchema = z.object({
  to: z.email(),
  locale: localeSchema,
  mail: mailSchema,
});

export type Mail = z.infer<typeof mailSchema>;
export type MailMessage = z.infer<typeof mailMessageSchema>;
export type MailTemplate = Mail["template"];
