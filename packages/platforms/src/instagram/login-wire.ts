import { z } from "zod";
import type { Grant, GrantedAccount } from "../contract.ts";
import { idSchema } from "../meta/wire.ts";

/** The permissions without which nothing can be published. */
export const REQUIRED_SCOPES = ["instagram_business_basic", "instagram_business_content_publish"] as const;

/** Documented as a list inside `data`, seen flat: both are read. */
function inDataOrFlat<T>(item: z.ZodType<T>) {
  return z.union([z.object({ data: z.tuple([item]) }).transform(({ data }) => data[0]), item]);
}

const permissionsSchema = z.union([z.array(z.string()), z.string().transform((list) => list.split(","))]);

export const shortTokenSchema = inDataOrFlat(
  z
    .object({ access_token: z.string().min(1), permissions: permissionsSchema.optional() })
    .transform(({ access_token, permissions }) => ({
      accessToken: access_token,
      scopes: permissions?.map((scope) => scope.trim()) ?? null,
    })),
);

/** `user_id` is the id to publish with; `id` belongs to the app and is refused by every publishing call. */
export const meSchema = inDataOrFlat(
  z.object({
    user_id: idSchema,
    username: z.string(),
    profile_picture_url: z.string().optional(),
    account_type: z.string().optional(),
  }),
);

const PROFESSIONAL: ReadonlySet<string> = new Set(["BUSINESS", "MEDIA_CREATOR", "CREATOR"]);

/** An account whose kind the network does not tell is given the benefit of the doubt. */
export function isProfessional({
  account_type: type,
}: Pick<z.output<typeof meSchema>, "account_type">): boolean {
  return type === undefined || PROFESSIONAL.has(type.toUpperCase());
}

export function toGrantedAccount(me: z.output<typeof meSchema>, grant: Grant, site: string): GrantedAccount {
  const { scopes, ...tokens } = grant;
  const isAllowed = REQUIRED_SCOPES.every((scope) => scopes?.includes(scope) ?? true);
  return {
    platform: "instagram",
    accountId: me.user_id,
    accountName: me.username,
    pictureUrl: me.profile_picture_url ?? null,
    profileUrl: `${site}/${me.username}/`,
    tokens,
    metadata: {},
    unusable: !isProfessional(me) ? "not-professional" : isAllowed ? null : "missing-permission",
  };
}
