import type { ServerEnvironment } from "@businesspro/config/env";
import type { Egress } from "@businesspro/egress/egress";
import type { PlatformsConfiguration } from "@businesspro/platforms/configuration";
import type { Platforms } from "@businesspro/platforms/contract";
import { createPlatforms } from "@businesspro/platforms/create-platforms";
import { realHosts, sandboxHosts } from "@businesspro/platforms/hosts";

/** The app that the sandbox network knows. */
const SANDBOX_APP = { clientId: "sandbox-app", clientSecret: "sandbox-secret" };
const SANDBOX_WHATSAPP_APP = { ...SANDBOX_APP, signupId: "sandbox-signup", verifyToken: "sandbox-verify" };

/** Each network with real credentials is the real one; the others are the sandbox network, where there is one. */
export function choosePlatforms(
  environment: ServerEnvironment,
  egress: Egress,
  now: () => Date,
  onUsage: NonNullable<PlatformsConfiguration["onUsage"]>,
): Platforms {
  const { meta, googleApp, sandboxUrl, publishing } = environment;
  const sandbox = sandboxUrl ? sandboxHosts(sandboxUrl) : null;
  const facebook = meta.facebookApp || !sandbox ? realHosts : sandbox;
  const instagram = meta.instagramApp || !sandbox ? realHosts : sandbox;
  const whatsapp = meta.whatsappApp || !sandbox ? realHosts : sandbox;
  const google = googleApp || !sandbox ? realHosts : sandbox;
  return createPlatforms({
    graphVersion: meta.graphVersion,
    hosts: {
      facebook: facebook.facebook,
      facebookGraph: facebook.facebookGraph,
      facebookUpload: facebook.facebookUpload,
      instagram: instagram.instagram,
      instagramApi: instagram.instagramApi,
      instagramGraph: instagram.instagramGraph,
      whatsapp: whatsapp.whatsapp,
      whatsappGraph: whatsapp.whatsappGraph,
      whatsappChat: whatsapp.whatsappChat,
      google: google.google,
    },
    facebookApp: meta.facebookApp ?? (sandbox && SANDBOX_APP),
    instagramApp: meta.instagramApp ?? (sandbox && SANDBOX_APP),
    whatsappApp: meta.whatsappApp ?? (sandbox && SANDBOX_WHATSAPP_APP),
    googleApp: googleApp ?? (sandbox && SANDBOX_APP),
    egress,
    now,
    settleSeconds: publishing.quietSeconds,
    onUsage,
  });
}
