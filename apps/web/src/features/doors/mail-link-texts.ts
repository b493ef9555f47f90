import { defineTexts } from "../../lib/texts.ts";
import type { MailLinkTexts } from "./mail-link-texts.en.ts";

export const mailLinkTexts = defineTexts<MailLinkTexts>({
  en: () => import("./mail-link-texts.en.ts"),
  hi: () => import("./mail-link-texts.hi.ts"),
});
