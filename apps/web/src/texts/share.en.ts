import type { MediaKind } from "@businesspro/contracts/limits";

const en = {
  share: "Share on WhatsApp",
  again: "Ready. Tap once more",
  paste: "The text is copied, too: paste it if WhatsApp leaves it out.",
  title: "Put it on WhatsApp",
  saved: "The photo or video is being saved on this device. If it is not, save it here:",
  save: (kind: MediaKind, number: string) => `Save ${kind === "video" ? "video" : "photo"} ${number}`.trim(),
  copied: "The text is copied.",
  copyFirst: "Copy the text:",
  copy: "Copy the text",
  openWithPhoto: "Open WhatsApp, go to Status, add what was saved and paste the text under it.",
  openWithText: "Open WhatsApp: the text is ready there. Choose My status or a chat.",
  open: "Open WhatsApp",
};

export type ShareTexts = typeof en;
export default en;
