import { describeAdapter } from "./contract-suite.ts";
import { MESSAGE_TRAITS, PLACE_TRAITS } from "./network-traits.ts";

const PAGE_POST = ["impressions", "reach", "likes", "comments", "shares", "clicks"] as const;
const FEED = ["impressions", "reach", "likes", "comments", "shares", "saves"] as const;
const STORY = ["impressions", "reach", "shares", "clicks"] as const;
const page = { platform: "facebook", flow: "facebook-login" } as const;
const linked = { platform: "instagram", flow: "facebook-login" } as const;
const direct = { platform: "instagram", flow: "instagram-login" } as const;

const place = {
  platform: "google-business",
  flow: "google-login",
  type: "post",
  traits: PLACE_TRAITS,
} as const;
// Google counts what a place brought, not what a post did.
const uncounted = { prepares: 0, metrics: [] } as const;

describeAdapter("Google Business Profile, text", { ...place, ...uncounted, media: [] });
describeAdapter("Google Business Profile, photo", { ...place, ...uncounted, media: ["image"] });
describeAdapter("Facebook Page, text", { ...page, type: "post", media: [], prepares: 0, metrics: PAGE_POST });
describeAdapter("Facebook Page, photo", {
  ...page,
  type: "post",
  media: ["image"],
  prepares: 1,
  metrics: PAGE_POST,
});
describeAdapter("Facebook Page, photos", {
  ...page,
  type: "post",
  media: ["image", "image", "image"],
  prepares: 3,
  metrics: PAGE_POST,
});
describeAdapter("Facebook Page, reel", { ...page, type: "reel", media: ["video"], prepares: 1, metrics: [] });
describeAdapter("Facebook Page, photo story", {
  ...page,
  type: "story",
  media: ["image"],
  prepares: 1,
  metrics: [],
});
describeAdapter("Facebook Page, video story", {
  ...page,
  type: "story",
  media: ["video"],
  prepares: 1,
  metrics: [],
});
describeAdapter("Instagram through a Page", {
  ...linked,
  type: "post",
  media: ["image"],
  prepares: 1,
  metrics: FEED,
});
describeAdapter("Instagram, directly", {
  ...direct,
  type: "post",
  media: ["image"],
  prepares: 1,
  metrics: FEED,
});
describeAdapter("Instagram, carousel", {
  ...direct,
  type: "post",
  media: ["image", "video", "image"],
  prepares: 4,
  metrics: FEED,
});
describeAdapter("Instagram, reel", { ...direct, type: "reel", media: ["video"], prepares: 1, metrics: FEED });
describeAdapter("Instagram, story", {
  ...direct,
  type: "story",
  media: ["image"],
  prepares: 1,
  metrics: STORY,
});
describeAdapter("Instagram, video story", {
  ...linked,
  type: "story",
  media: ["video"],
  prepares: 1,
  metrics: STORY,
});
const number = {
  platform: "whatsapp",
  flow: "whatsapp-signup",
  type: "post",
  traits: MESSAGE_TRAITS,
} as const;
describeAdapter("WhatsApp, text", { ...number, media: [], prepares: 0, metrics: [] });
describeAdapter("WhatsApp, picture", { ...number, media: ["image"], prepares: 1, metrics: [] });
