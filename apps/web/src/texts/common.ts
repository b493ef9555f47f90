import { defineTexts } from "../lib/texts.ts";
import type { CommonTexts } from "./common.en.ts";

export const commonTexts = defineTexts<CommonTexts>({
  en: () => import("./common.en.ts"),
  hi: () => import("./common.hi.ts"),
});
