import { Logo, LogoMark } from "@businesspro/ui/logo";
import clsx from "clsx";
import { useEffect, useRef } from "react";
import { useTexts } from "../../lib/texts.ts";
import { AccountStep } from "./account-step.tsx";
import { ShopStep } from "./shop-step.tsx";
import { welcomeTexts } from "./texts.ts";
import { VoiceStep } from "./voice-step.tsx";

export const WELCOME_STEPS = ["shop", "voice", "account"] as const;
export type WelcomeStep = (typeof WELCOME_STEPS)[number];

const PAGES = { shop: ShopStep, voice: VoiceStep, account: AccountStep } as const;

/** Three questions, one at a time; each answer is saved as it is given, so that leaving loses nothing. */
export function WelcomePage({
  step,
  onStep,
  onDone,
}: {
  step: WelcomeStep;
  onStep: (step: WelcomeStep) => void;
  onDone: () => void;
}) {
  const texts = useTexts(welcomeTexts);
  const top = useRef<HTMLElement>(null);
  const shownStep = useRef(step);
  useEffect(() => {
    if (shownStep.current !== step) top.current?.focus();
    shownStep.current = step;
  }, [step]);
  const index = WELCOME_STEPS.indexOf(step);
  const StepPage = PAGES[step];
  const goTo = (offset: number) => {
    const next = WELCOME_STEPS[index + offset];
    if (next) onStep(next);
    else onDone();
  };
  return (
    <div className="min-h-dvh">
      <div aria-hidden="true" className="awning" />
      <main
        ref={top}
        tabIndex={-1}
        className="mx-auto grid max-w-2xl gap-7 px-5 pt-4 pb-12 outline-none sm:pt-8"
      >
        <header className="flex flex-wrap items-center justify-between gap-4">
          <span className="max-sm:hidden">
            <Logo />
          </span>
          <LogoMark className="size-9 sm:hidden" />
          <div className="flex items-center gap-3">
            <span className="text-sm font-semibold text-ink-soft">
              {texts.steps(index + 1, WELCOME_STEPS.length)}
            </span>
            <span aria-hidden="true" className="flex gap-1.5">
              {WELCOME_STEPS.map((name, position) => (
                <span
                  key={name}
                  className={clsx(
                    "h-2 w-7 rounded-full transition-colors",
                    position <= index ? "bg-accent" : "bg-line",
                  )}
                />
              ))}
            </span>
          </div>
        </header>
        <div key={step} className="animate-rise">
          <StepPage onNext={() => goTo(1)} onBack={() => goTo(-1)} />
        </div>
      </main>
    </div>
  );
}
