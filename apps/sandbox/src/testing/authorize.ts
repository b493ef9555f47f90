export const redirectUri = "http://127.0.0.1:9/oauth/callback";

export const FACEBOOK_SCOPES =
  "pages_show_list,pages_read_engagement,pages_manage_posts,read_insights,business_management,instagram_basic,instagram_content_publish,instagram_manage_insights";
export const INSTAGRAM_SCOPES =
  "instagram_business_basic,instagram_business_content_publish,instagram_business_manage_insights";

export type Authorized = { location: string; code: string | undefined; state: string | undefined };

/** Presses Allow, or Cancel, as a person on the consent page would. */
export async function authorize(
  url: string,
  network: "facebook" | "instagram",
  accounts: string[],
  scope: string,
  decision: "allow" | "cancel" = "allow",
): Promise<Authorized> {
  const path =
    network === "facebook" ? "/www.facebook.com/v25.0/dialog/oauth" : "/www.instagram.com/oauth/authorize";
  const query = new URLSearchParams({
    client_id: "sandbox-app",
    redirect_uri: redirectUri,
    response_type: "code",
    scope,
    state: "state-17",
  });
  const form = new URLSearchParams({ decision });
  for (const account of accounts) form.append("account", account);
  const response = await fetch(`${url}${path}?${query}`, { method: "POST", body: form, redirect: "manual" });
  const location = response.headers.get("location") ?? "";
  const answer = URL.canParse(location) ? new URL(location).searchParams : new URLSearchParams();
  return { location, code: answer.get("code") ?? undefined, state: answer.get("state") ?? undefined };
}
