import { z } from "zod";
import type { AppCredentials, PlatformsConfiguration } from "../configuration.ts";
import type { ConnectFlowAdapter } from "../contract.ts";
import { createMetaClients } from "./create-meta-clients.ts";
import { expiryOf, tokenSchema } from "./issued-token.ts";
import { listPaged } from "./list-paged.ts";
import { listPages } from "./list-pages.ts";
import { REQUIRED_SCOPES, toGrantedAccounts } from "./to-granted-accounts.ts";

/** Beyond what publishing needs: Pages held by a business, and figures. */
const SCOPES = [
  ...new Set([
    ...REQUIRED_SCOPES.facebook,
    ...REQUIRED_SCOPES.instagram,
    "business_management",
    "read_insights",
    "instagram_manage_insights",
    "instagram_manage_comments",
  ]),
];
const permissionSchema = z.object({ permission: z.string(), status: z.string() });

/** Finds Facebook Pages and the Instagram accounts linked to them. */
export function createFacebookLogin(
  configuration: PlatformsConfiguration,
  app: AppCredentials,
): ConnectFlowAdapter {
  const { hosts, graphVersion, now } = configuration;
  const graph = createMetaClients(configuration, "facebook").facebookGraph;
  const askForToken = (parameters: Record<string, string>, signal: AbortSignal) =>
    graph.call({
      purpose: "prepare",
      method: "POST", // as a form, so that no address holds the secret
      path: "/oauth/access_token",
      parameters: { client_id: app.clientId, client_secret: app.clientSecret, ...parameters },
      accessToken: null,
      schema: tokenSchema,
      signal,
    });
  return {
    flow: "facebook-login",
    platforms: ["facebook", "instagram"],
    authorizeUrl({ state, redirectUri }) {
      const query = {
        client_id: app.clientId,
        redirect_uri: redirectUri,
        state,
        response_type: "code",
        scope: SCOPES.join(","),
      };
      return `${hosts.facebook}/${graphVersion}/dialog/oauth?${new URLSearchParams(query)}`;
    },
    async exchangeCode({ code, redirectUri, signal }) {
      const short = await askForToken({ redirect_uri: redirectUri, code }, signal);
      const long = await askForToken(
        { grant_type: "fb_exchange_token", fb_exchange_token: short.access_token },
        signal,
      );
      const accessToken = long.access_token;
      const call = { path: "/me/permissions", accessToken, item: permissionSchema, maxPages: 5, signal };
      const { items } = await listPaged(graph, call);
      const scopes = items.filter((item) => item.status === "granted").map((item) => item.permission);
      return { accessToken, refreshToken: null, expiresAt: expiryOf(long, now()), scopes };
    },
    refresh: async () => null,
    async listAccounts(grant, signal) {
      const pages = await listPages(graph, { accessToken: grant.accessToken, signal });
      return pages.flatMap((page) => toGrantedAccounts(page, grant, hosts));
    },
  };
}
