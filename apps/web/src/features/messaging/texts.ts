import { defineTexts } from "../../lib/texts.ts";
import type { MessagingTexts } from "./texts.en.ts";

export const messagingTexts = defineTexts<MessagingTexts>({
  en: () => import("./texts.en.ts"),
  hi: () => import("./texts.hi.ts"),
});
