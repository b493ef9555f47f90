import { defineTexts } from "../../lib/texts.ts";
import type { PostsTexts } from "./texts.en.ts";

export const postsTexts = defineTexts<PostsTexts>({
  en: () => import("./texts.en.ts"),
  hi: () => import("./texts.hi.ts"),
});
