import type { MetaHosts } from "./configuration.ts";

export const realHosts: MetaHosts = {
  facebook: "https://www.facebook.com",
  facebookGraph: "https://graph.facebook.com",
  facebookUpload: "https://rupload.facebook.com",
  instagram: "https://www.instagram.com",
  instagramApi: "https://api.instagram.com",
  instagramGraph: "https://graph.instagram.com",
  whatsapp: "https://www.facebook.com",
  whatsappGraph: "https://graph.facebook.com",
  whatsappChat: "https://wa.me",
};

/** The sandbox network serves each host under a path of its own origin; the rest of every path is the same. */
export function sandboxHosts(base: string): MetaHosts {
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
  };
}
