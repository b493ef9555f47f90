import { createFileRoute } from "@tanstack/react-router";
import { SignUpPage } from "../features/doors/sign-up-page.tsx";
import { doorsTexts } from "../features/doors/texts.ts";
import { getLocale } from "../lib/locale.ts";

export const Route = createFileRoute("/sign-up")({
  loader: async () => {
    await doorsTexts.load(getLocale());
  },
  component: SignUpPage,
});
