import type { ConnectFlow } from "@businesspro/contracts/enums";

const flows: Record<ConnectFlow, { title: string; body: string; action: string }> = {
  "instagram-login": {
    title: "Instagram",
    body: "Log in with Instagram. For professional accounts, no Facebook Page needed.",
    action: "Connect Instagram",
  },
  "facebook-login": {
    title: "Facebook Page and its Instagram",
    body: "Log in with Facebook and choose your Pages and the Instagram accounts linked to them.",
    action: "Connect with Facebook",
  },
  "whatsapp-signup": {
    title: "WhatsApp Business",
    body: "Share your WhatsApp Business number, then write to customers who agreed to it.",
    action: "Connect WhatsApp",
  },
  "google-login": {
    title: "Google Business Profile",
    body: "Log in with Google and choose the shops that people find on Search and Maps.",
    action: "Connect Google",
  },
};

const en = {
  flows,
  missing: "Not set up on this server yet",
  missingBody: "Whoever runs Business Pro sets these, then this button works:",
  practice: "For the real network",
  practiceBody:
    "This connects practice accounts. Whoever runs Business Pro sets these to reach the real network:",
  notYours: "Accounts are connected by the owner or an admin of the shop. Ask one of them.",
  leaving: "Opening the network…",
};

export type ConnectTexts = typeof en;
export default en;
