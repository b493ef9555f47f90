import { defineTexts } from "../lib/texts.ts";
import type { TimelineTexts } from "./timeline.en.ts";

export const timelineTexts = defineTexts<TimelineTexts>({
  en: () => import("./timeline.en.ts"),
  hi: () => import("./timeline.hi.ts"),
});
