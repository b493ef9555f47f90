import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { welcomeTexts } from "../../features/welcome/texts.ts";
import { WELCOME_STEPS, WelcomePage, type WelcomeStep } from "../../features/welcome/welcome-page.tsx";
import { getLocale } from "../../lib/locale.ts";
import { oneOf } from "../../lib/search.ts";
import { connectTexts } from "../../texts/connect.ts";
import { vocabularyTexts } from "../../texts/vocabulary.ts";

export const Route = createFileRoute("/_session/welcome")({
  validateSearch: (search: Record<string, unknown>): { step?: WelcomeStep } => {
    const step = oneOf(["shop", "voice", "account"] as const, search.step);
    return step ? { step } : {};
  },
  loader: async () => {
    const locale = getLocale();
    await Promise.all([welcomeTexts.load(locale), vocabularyTexts.load(locale), connectTexts.load(locale)]);
  },
  component: Welcome,
});

function Welcome() {
  const navigate = useNavigate();
  const step = Route.useSearch().step ?? WELCOME_STEPS[0];
  return (
    <WelcomePage
      step={step}
      onStep={(next) => void navigate({ to: "/welcome", search: { step: next } })}
      onDone={() => void navigate({ to: "/" })}
    />
  );
}
