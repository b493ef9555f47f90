import { defineTexts } from "../../lib/texts.ts";
import type { AccountsTexts } from "./texts.en.ts";

export const accountsTexts = defineTexts<AccountsTexts>({
  en: () => import("./texts.en.ts"),
  hi: () => import("./texts.hi.ts"),
});
