import type { Flow } from "../store/grants.ts";
import { SANDBOX_APP } from "./sandbox-app.ts";

export type AuthorizeRequest = {
  flow: Flow;
  redirectUri: string;
  state: string | null;
  scopes: string[];
  /** Google: whether the app asked, in the way that works, for access beyond the person's visit. */
  offline: boolean;
};

/** What may be asked for in each flow, and how the consent page puts it. */
export const SCOPES: Record<Flow, Record<string, string>> = {
  "facebook-login": {
    public_profile: "See your name and picture",
    email: "See your e-mail address",
    pages_show_list: "See the Pages that you manage",
    pages_read_engagement: "Read your Pages' posts and followers",
    pages_manage_posts: "Create and manage posts on your Pages",
    pages_manage_engagement: "Answer comments on your Pages",
    pages_manage_metadata: "Receive events from your Pages",
    pages_read_user_content: "Read what people write on your Pages",
    read_insights: "Read your Pages' insights",
    business_management: "See your businesses",
    instagram_basic: "See your Instagram profile and posts",
    instagram_content_publish: "Publish to your Instagram account",
    instagram_manage_insights: "Read your Instagram insights",
    instagram_manage_comments: "Answer comments on Instagram",
  },
  "instagram-login": {
    instagram_business_basic: "See your profile and posts",
    instagram_business_content_publish: "Publish to your account",
    instagram_business_manage_insights: "Read your insights",
    instagram_business_manage_comments: "Answer comments",
    instagram_business_manage_messages: "Answer messages",
  },
  "whatsapp-signup": {
    whatsapp_business_management: "See your WhatsApp numbers and their templates",
    whatsapp_business_messaging: "Send messages from your WhatsApp numbers",
  },
  "google-login": {
    "https://www.googleapis.com/auth/business.manage":
      "See, edit, create and delete your Google business listings",
    openid: "Know who you are on Google",
    email: "See your e-mail address",
    profile: "See your name and picture",
    "https://www.googleapis.com/auth/userinfo.email": "See your e-mail address",
    "https://www.googleapis.com/auth/userinfo.profile": "See your name and picture",
  },
};

/** The request as asked, or a sentence about what is wrong with it: it is shown, never redirected to an address not understood. */
export function parseAuthorizeRequest(flow: Flow, query: URLSearchParams): AuthorizeRequest | string {
  if (query.get("client_id") !== SANDBOX_APP.clientId)
    return "Invalid platform app: the client_id is not registered on the sandbox network.";
  const redirectUri = query.get("redirect_uri");
  if (redirectUri === null || !URL.canParse(redirectUri) || !/^https?:$/.test(new URL(redirectUri).protocol))
    return "Invalid redirect_uri: it must be an absolute http or https address.";
  if (new URL(redirectUri).hash !== "") return "Invalid redirect_uri: it must not have a fragment.";
  if (query.get("response_type") !== "code") return "Invalid response_type: only code is supported.";
  if (flow === "whatsapp-signup" && query.get("config_id") !== SANDBOX_APP.signupId)
    return "Invalid config_id: the app has no such configuration.";
  // The configuration names the permissions, not the address.
  const all = flow === "whatsapp-signup" ? Object.keys(SCOPES[flow]).join(",") : "";
  const scopes = (query.get("scope") ?? all).split(/[\s,]+/).filter((scope) => scope !== "");
  const invalid = scopes.filter((scope) => !Object.hasOwn(SCOPES[flow], scope));
  if (invalid.length > 0) return `Invalid Scopes: ${invalid.join(", ")}.`;
  if (flow === "instagram-login" && !scopes.includes("instagram_business_basic"))
    return "Invalid Scopes: instagram_business_basic is required.";
  const prompts = (query.get("prompt") ?? "").split(" ");
  const offline = query.get("access_type") === "offline" && prompts.includes("consent");
  return { flow, redirectUri, state: query.get("state"), scopes: [...new Set(scopes)], offline };
}
