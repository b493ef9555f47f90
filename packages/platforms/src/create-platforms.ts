import type { PlatformsConfiguration } from "./configuration.ts";
import type { Platforms } from "./contract.ts";
import { createFacebookAdapter } from "./facebook/create-facebook-adapter.ts";
import { createInstagramAdapter } from "./instagram/create-instagram-adapter.ts";
import { createInstagramLogin } from "./instagram/create-instagram-login.ts";
import { createFacebookLogin } from "./meta/create-facebook-login.ts";
import { createMessagingAdapter } from "./whatsapp/create-messaging-adapter.ts";
import { createWhatsappAdapter } from "./whatsapp/create-whatsapp-adapter.ts";
import { createWhatsappSignup } from "./whatsapp/create-whatsapp-signup.ts";

/** Every implemented network, and the ways to connect that the operator has credentials for. */
export function createPlatforms(configuration: PlatformsConfiguration): Platforms {
  const { facebookApp, instagramApp, whatsappApp } = configuration;
  return {
    adapters: {
      instagram: createInstagramAdapter(configuration),
      facebook: createFacebookAdapter(configuration),
      whatsapp: createWhatsappAdapter(configuration),
    },
    flows: {
      "instagram-login": instagramApp && createInstagramLogin(configuration, instagramApp),
      "facebook-login": facebookApp && createFacebookLogin(configuration, facebookApp),
      "whatsapp-signup": whatsappApp && createWhatsappSignup(configuration, whatsappApp),
    },
    messaging: createMessagingAdapter(configuration),
  };
}
