import { defineTexts } from "../../lib/texts.ts";
import type { NotificationsTexts } from "./texts.en.ts";

export const notificationsTexts = defineTexts<NotificationsTexts>({
  en: () => import("./texts.en.ts"),
  hi: () => import("./texts.hi.ts"),
});
