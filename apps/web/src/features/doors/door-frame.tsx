import { SegmentedControl } from "@businesspro/ui/choice";
import { Logo } from "@businesspro/ui/logo";
import type { ReactNode } from "react";
import { changeLocale, useLocale } from "../../lib/locale.ts";
import { useTexts } from "../../lib/texts.ts";
import { DoorPreview } from "./door-preview.tsx";
import { doorsTexts } from "./texts.ts";

/** Both doors of the product: the form on one side, what it is for on the other. */
export function DoorFrame({ children }: { children: ReactNode }) {
  const texts = useTexts(doorsTexts);
  const locale = useLocale();
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1.05fr)]">
      <div className="flex flex-col lg:min-h-dvh">
        <div aria-hidden="true" className="awning lg:hidden" />
        <header className="flex items-center justify-between gap-4 px-5 py-4 sm:px-10 lg:py-8">
          <Logo />
          <SegmentedControl
            legend={texts.switchLanguage}
            quietLegend
            value={locale}
            onChange={(next) => void changeLocale(next)}
            choices={[
              { value: "en", label: "English", lang: "en" },
              { value: "hi", label: "हिन्दी", lang: "hi" },
            ]}
          />
        </header>
        <main className="mx-auto grid w-full max-w-md flex-1 content-start gap-6 px-5 pt-4 pb-12 sm:content-center sm:px-0">
          {children}
        </main>
      </div>
      <aside className="relative grid place-items-center overflow-hidden bg-accent-soft">
        <div aria-hidden="true" className="awning absolute inset-x-0 top-0 max-lg:hidden" />
        <div className="grid max-w-lg gap-10 px-5 py-14 sm:px-10 lg:py-16">
          <DoorPreview />
          <div>
            <p className="text-2xl font-extrabold text-balance">{texts.promise}</p>
            <p className="mt-3 text-lg text-ink-soft text-pretty">{texts.promiseMore}</p>
          </div>
        </div>
      </aside>
    </div>
  );
}
