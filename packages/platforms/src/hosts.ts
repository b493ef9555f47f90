import type { NetworkHosts } from "./configuration.ts";

export const realHosts: NetworkHosts = {
  facebook: "https://www.facebook.com",
  facebookGraph: "https://graph.facebook.com",
  facebookUpload: "https://rupload.facebook.com",
  instagram: "https://www.instagram.com",
  instagramApi: "https://api.instagram.com",
  instagramGraph: "https://graph.instagram.com",
  whatsapp: "https://www.facebook.com",
  whatsappGraph: "https://graph.facebook.com",
  whatsappChat: "https://wa.me",
  google: {
    consent: "https://accounts.google.com",
    tokens: "https://oauth2.googleapis.com",
    accounts: "https://mybusinessaccountmanagement.googleapis.com",
    locations: "https://mybusinessbusinessinformation.googleapis.com",
    posts: "https://mybusiness.googleapis.com",
    performance: "https://businessprofileperformance.googleapis.com",
  },
};

/** The sandbox network serves each host under a path of its own origin; the rest of every path is the same. */
export function sandboxHosts(base: string): NetworkHosts {
  const origin = base.replace(/\/+$/, "");
  return {
    facebook: `${origin}/www.facebook.com`,
    facebookGraph: `${origin}/graph.facebook.com`,
    facebookUpload: `${origin}/rupload.facebook.com`,
    instagram: `${origin}/www.instagram.com`,
    instagramApi: `${origin}/api.instagram.com`,
    instagramGraph: `${origin}/graph.instagram.com`,
    whatsapp: `${origin}/www.facebook.com`,
    whatsappGraph: `${origin}/graph.facebook.com`,
    whatsappChat: `${origin}/wa.me`,
    google: {
      consent: `${origin}/accounts.google.com`,
      tokens: `${origin}/oauth2.googleapis.com`,
      accounts: `${origin}/mybusinessaccountmanagement.googleapis.com`,
      locations: `${origin}/mybusinessbusinessinformation.googleapis.com`,
      posts: `${origin}/mybusiness.googleapis.com`,
      performance: `${origin}/businessprofileperformance.googleapis.com`,
    },
  };
}
