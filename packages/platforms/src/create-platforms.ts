import type { PlatformsConfiguration } from "./configuration.ts";
import type { Platforms } from "./contract.ts";
import { createFacebookAdapter } from "./facebook/create-facebook-adapter.ts";
import { createGoogleBusinessAdapter } from "./google-business/create-google-business-adapter.ts";
import { createGoogleLogin } from "./google-business/create-google-login.ts";
import { createInstagramAdapter } from "./instagram/create-instagram-adapter.ts";
import { createInstagramLogin } from "./instagram/create-instagram-login.ts";
import { createFacebookLogin } from "./meta/create-facebook-login.ts";
import { createMessagingAdapter } from "./whatsapp/create-messaging-adapter.ts";
import { createWhatsappAdapter } from "./whatsapp/create-whatsapp-adapter.ts";
import { createWhatsappSignup } from "./whatsapp/create-whatsapp-signup.ts";

/** Every implemented network, and the ways to connect that the operator has credentials for. */
export function createPlatforms(configuration: PlatformsConfiguration): Platforms {
  const { facebookApp, instagramApp, whatsappApp, googleApp } = configuration;
  return {
    adapters: {
      instagram: createInstagramAdapter(configuration),
      facebook: createFacebookAdapter(configuration),
      whatsapp: createWhatsappAdapter(configuration),
      "google-business": createGoogleBusinessAdapter(configuration),
    },
    flows: {
      "instagram-login": instagramApp && createInstagramLogin(configuration, instagramApp),
      "facebook-login": facebookApp && createFacebookLogin(configuration, facebookApp),
      "whatsapp-signup": whatsappApp && createWhatsappSignup(configuration, whatsappApp),
      "google-login": googleApp && createGoogleLogin(configuration, googleApp),
    },
    messaging: createMessagingAdapter(configuration),
  };
}
