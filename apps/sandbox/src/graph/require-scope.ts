import type { GraphCall } from "./graph-call.ts";
import { permissionMissing } from "./graph-errors.ts";

/** The same right has a name in each log-in flow. */
const INSTAGRAM_SCOPES = {
  instagram_basic: "instagram_business_basic",
  instagram_content_publish: "instagram_business_content_publish",
  instagram_manage_insights: "instagram_business_manage_insights",
  instagram_manage_comments: "instagram_business_manage_comments",
} as const;

export type WhatsappScope = "whatsapp_business_management" | "whatsapp_business_messaging";
export type PageScope = "pages_show_list" | "pages_read_engagement" | "pages_manage_posts" | "read_insights";
export type InstagramScope = keyof typeof INSTAGRAM_SCOPES;

export function requireScope({ access }: GraphCall, scope: PageScope | InstagramScope | WhatsappScope): void {
  const name =
    access.token.kind === "instagram" && scope in INSTAGRAM_SCOPES
      ? INSTAGRAM_SCOPES[scope as InstagramScope]
      : scope;
  if (!access.scopes.includes(name)) throw permissionMissing(name);
}
