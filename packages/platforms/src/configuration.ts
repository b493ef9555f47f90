import type { Egress } from "@businesspro/egress/egress";

/** Origins of one network's hosts, without trailing slash. */
export type MetaHosts = {
  /** `https://www.facebook.com` */
  facebook: string;
  /** `https://graph.facebook.com` */
  facebookGraph: string;
  /** `https://rupload.facebook.com` */
  facebookUpload: string;
  /** `https://www.instagram.com` */
  instagram: string;
  /** `https://api.instagram.com` */
  instagramApi: string;
  /** `https://graph.instagram.com` */
  instagramGraph: string;
  /** `https://www.facebook.com`, asked for access to WhatsApp numbers; an app of its own may stand behind it. */
  whatsapp: string;
  /** `https://graph.facebook.com`, for calls of that app. */
  whatsappGraph: string;
  /** `https://wa.me`: where anybody can write to a number. */
  whatsappChat: string;
};

export type GoogleHosts = {
  /** `https://accounts.google.com` */
  consent: string;
  /** `https://oauth2.googleapis.com` */
  tokens: string;
  /** `https://mybusinessaccountmanagement.googleapis.com` */
  accounts: string;
  /** `https://mybusinessbusinessinformation.googleapis.com` */
  locations: string;
  /** `https://mybusiness.googleapis.com`: posts, still version 4. */
  posts: string;
  /** `https://businessprofileperformance.googleapis.com` */
  performance: string;
};

export type NetworkHosts = MetaHosts & { google: GoogleHosts };

export type AppCredentials = { clientId: string; clientSecret: string };

export type WhatsappApp = AppCredentials & {
  /** The app's configuration for Embedded Signup. */
  signupId: string;
  /** What the network names when it asks whether the webhook is ours. */
  verifyToken: string;
};

/** How much of one allowance is used, percent of a rolling hour; 100 means that calls are refused. */
export type UsageReport = {
  /** `app` for the whole application, otherwise the id of the account or business that the allowance belongs to. */
  subject: string;
  /** The network's name of the allowance, e.g. `instagram`, `pages`; null for the application's. */
  type: string | null;
  percent: number;
  /** Minutes until calls are accepted again; 0 while they are. */
  regainMinutes: number;
};

export type PlatformsConfiguration = {
  graphVersion: string;
  hosts: NetworkHosts;
  /** null: the operator has not set them, the flow is not offered. */
  facebookApp: AppCredentials | null;
  instagramApp: AppCredentials | null;
  whatsappApp: WhatsappApp | null;
  googleApp: AppCredentials | null;
  egress: Egress;
  now: () => Date;
  /** Seconds after an unclear commit during which it may still become visible; until then a probe says `not-yet`. */
  settleSeconds: number;
  /** Told after every answer that carries usage. `application`: the connect flow whose application called. */
  onUsage?: (application: string, usage: readonly UsageReport[]) => void;
};
