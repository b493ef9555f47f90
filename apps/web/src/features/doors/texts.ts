import { defineTexts } from "../../lib/texts.ts";
import type { DoorsTexts } from "./texts.en.ts";

export const doorsTexts = defineTexts<DoorsTexts>({
  en: () => import("./texts.en.ts"),
  hi: () => import("./texts.hi.ts"),
});
