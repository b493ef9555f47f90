import { defineTexts } from "../lib/texts.ts";
import type { ShareTexts } from "./share.en.ts";

export const shareTexts = defineTexts<ShareTexts>({
  en: () => import("./share.en.ts"),
  hi: () => import("./share.hi.ts"),
});
