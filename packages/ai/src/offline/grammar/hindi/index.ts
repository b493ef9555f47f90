import type { LanguageGrammar } from "../../find-grammar.ts";
import { boutique } from "./boutique.ts";
import { cafe } from "./cafe.ts";
import { clinic } from "./clinic.ts";
import { common } from "./common.ts";
import { general } from "./general.ts";
import { gym } from "./gym.ts";
import { kirana } from "./kirana.ts";
import { restaurant } from "./restaurant.ts";
import { salon } from "./salon.ts";
import { teaShop } from "./tea-shop.ts";

export const hindi: LanguageGrammar = {
  common,
  general,
  trades: { boutique, cafe, clinic, gym, kirana, restaurant, salon, "tea-shop": teaShop },
};
