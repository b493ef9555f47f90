import { defineTexts } from "../../lib/texts.ts";
import type { MediaTexts } from "./texts.en.ts";

export const mediaTexts = defineTexts<MediaTexts>({
  en: () => import("./texts.en.ts"),
  hi: () => import("./texts.hi.ts"),
});
