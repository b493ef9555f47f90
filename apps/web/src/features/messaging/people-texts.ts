import { defineTexts } from "../../lib/texts.ts";
import type { PeopleTexts } from "./people-texts.en.ts";

export const peopleTexts = defineTexts<PeopleTexts>({
  en: () => import("./people-texts.en.ts"),
  hi: () => import("./people-texts.hi.ts"),
});
