import { defineTexts } from "../lib/texts.ts";
import type { ConnectTexts } from "./connect.en.ts";

export const connectTexts = defineTexts<ConnectTexts>({
  en: () => import("./connect.en.ts"),
  hi: () => import("./connect.hi.ts"),
});
