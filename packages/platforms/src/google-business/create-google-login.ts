import type { AppCredentials, PlatformsConfiguration } from "../configuration.ts";
import type { ConnectFlowAdapter } from "../contract.ts";
import { expiryOf } from "../meta/issued-token.ts";
import { createGoogleClient } from "./google-client.ts";
import { askForTokens } from "./google-tokens.ts";
import { listLocations } from "./list-locations.ts";
import { REQUIRED_SCOPE, toGrantedAccount } from "./to-granted-account.ts";

/** Finds the places of a Business Profile. Access lasts an hour and is renewed until the owner takes it back. */
export function createGoogleLogin(
  configuration: PlatformsConfiguration,
  app: AppCredentials,
): ConnectFlowAdapter {
  const { egress, now, settleSeconds } = configuration;
  const hosts = configuration.hosts.google;
  const tokens = { egress, host: hosts.tokens, app };
  return {
    flow: "google-login",
    platforms: ["google-business"],
    authorizeUrl({ state, redirectUri }) {
      const query = {
        client_id: app.clientId,
        redirect_uri: redirectUri,
        response_type: "code",
        scope: REQUIRED_SCOPE,
        // Only both together make Google give a token that outlives the hour.
        access_type: "offline",
        prompt: "consent",
        state,
      };
      return `${hosts.consent}/o/oauth2/v2/auth?${new URLSearchParams(query)}`;
    },
    async exchangeCode({ code, redirectUri, signal }) {
      const parameters = { grant_type: "authorization_code", redirect_uri: redirectUri, code };
      const issued = await askForTokens(tokens, parameters, "rejected", signal);
      return {
        accessToken: issued.access_token,
        refreshToken: issued.refresh_token ?? null,
        expiresAt: expiryOf(issued, now()),
        scopes: issued.scope?.split(" ") ?? null,
      };
    },
    async refresh({ refreshToken }, signal) {
      if (refreshToken === null) return null;
      const parameters = { grant_type: "refresh_token", refresh_token: refreshToken };
      const issued = await askForTokens(tokens, parameters, "reauth", signal);
      return {
        accessToken: issued.access_token,
        refreshToken: issued.refresh_token ?? refreshToken,
        expiresAt: expiryOf(issued, now()),
      };
    },
    async listAccounts(grant, signal) {
      const ctx = { client: createGoogleClient(configuration), hosts, now, settleSeconds };
      const locations = await listLocations(ctx, { accessToken: grant.accessToken, signal });
      return locations.map((location) => toGrantedAccount(location, locations, grant));
    },
  };
}
