import { createFileRoute } from "@tanstack/react-router";
import { doorsTexts } from "../features/doors/texts.ts";
import { NoShopPage } from "../features/join/no-shop-page.tsx";
import { teamTexts } from "../features/team/texts.ts";
import { getLocale } from "../lib/locale.ts";

export const Route = createFileRoute("/no-shop")({
  loader: async () => {
    const locale = getLocale();
    await Promise.all([doorsTexts.load(locale), teamTexts.load(locale)]);
  },
  component: NoShopPage,
});
