import { defineTexts } from "../../lib/texts.ts";
import type { DoctorTexts } from "./texts.en.ts";

export const doctorTexts = defineTexts<DoctorTexts>({
  en: () => import("./texts.en.ts"),
  hi: () => import("./texts.hi.ts"),
});
