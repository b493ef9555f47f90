import type { AppCredentials, PlatformsConfiguration } from "../configuration.ts";
import type { ConnectFlowAdapter } from "../contract.ts";
import { createMetaClients } from "../meta/create-meta-clients.ts";
import { expiryOf, tokenSchema } from "../meta/issued-token.ts";
import { meSchema, REQUIRED_SCOPES, shortTokenSchema, toGrantedAccount } from "./login-wire.ts";

const SCOPES = [
  ...REQUIRED_SCOPES,
  "instagram_business_manage_insights",
  "instagram_business_manage_comments",
];

/** Connects one professional Instagram account without a Facebook Page. */
export function createInstagramLogin(
  configuration: PlatformsConfiguration,
  app: AppCredentials,
): ConnectFlowAdapter {
  const { hosts, now } = configuration;
  const clients = createMetaClients(configuration, "instagram");
  /** These calls take secret and token in the query only, which is why no address is ever logged. */
  const askForToken = async (path: string, parameters: Record<string, string>, signal: AbortSignal) => {
    const answer = await clients.instagramTokens.call({
      purpose: "prepare",
      method: "GET",
      path,
      parameters,
      accessToken: null,
      schema: tokenSchema,
      signal,
    });
    return { accessToken: answer.access_token, refreshToken: null, expiresAt: expiryOf(answer, now()) };
  };
  return {
    flow: "instagram-login",
    platforms: ["instagram"],
    authorizeUrl({ state, redirectUri }) {
      const query = {
        client_id: app.clientId,
        redirect_uri: redirectUri,
        response_type: "code",
        scope: SCOPES.join(","),
        state,
      };
      return `${hosts.instagram}/oauth/authorize?${new URLSearchParams(query)}`;
    },
    async exchangeCode({ code, redirectUri, signal }) {
      const short = await clients.instagramApi.call({
        purpose: "prepare",
        method: "POST",
        path: "/oauth/access_token",
        parameters: {
          client_id: app.clientId,
          client_secret: app.clientSecret,
          grant_type: "authorization_code",
          redirect_uri: redirectUri,
          code,
        },
        accessToken: null,
        schema: shortTokenSchema,
        signal,
      });
      const long = {
        grant_type: "ig_exchange_token",
        client_secret: app.clientSecret,
        access_token: short.accessToken,
      };
      return { ...(await askForToken("/access_token", long, signal)), scopes: short.scopes };
    },
    refresh: ({ accessToken }, signal) =>
      askForToken(
        "/refresh_access_token",
        { grant_type: "ig_refresh_token", access_token: accessToken },
        signal,
      ),
    async listAccounts(grant, signal) {
      const me = await clients.instagramGraph.call({
        purpose: "read",
        method: "GET",
        path: "/me",
        parameters: { fields: "user_id,username,name,profile_picture_url,account_type" },
        accessToken: grant.accessToken,
        schema: meSchema,
        signal,
      });
      return [toGrantedAccount(me, grant, hosts.instagram)];
    },
  };
}
