import { defineTexts } from "../../lib/texts.ts";
import type { PostTexts } from "./texts.en.ts";

export const postTexts = defineTexts<PostTexts>({
  en: () => import("./texts.en.ts"),
  hi: () => import("./texts.hi.ts"),
});
