import type { Egress } from "./egress.ts";

/** Origins of one network's hosts, without trailing slash. */
export type MetaHosts = {
  /** `https://www.facebook.com` */
  facebook: string;
  /** `https://graph.facebook.com` */
  facebookGraph: string;
  /** `https://www.instagram.com` */
  instagram: string;
  /** `https://api.instagram.com` */
  instagramApi: string;
  /** `https://graph.instagram.com` */
  instagramGraph: string;
};

export type AppCredentials = { clientId: string; clientSecret: string };

export type PlatformsConfiguration = {
  graphVersion: string;
  hosts: MetaHosts;
  /** null: the operator has not set them, the flow is not offered. */
  facebookApp: AppCredentials | null;
  instagramApp: AppCredentials | null;
  egress: Egress;
  now: () => Date;
};
