import type { ReactNode } from "react";

export type StepProps = { onNext: () => void; onBack: () => void };

export function StepFrame({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <div className="grid gap-6">
      <div>
        <h1 className="text-2xl font-extrabold sm:text-3xl">{title}</h1>
        {lead && <p className="mt-1 text-lg text-ink-soft">{lead}</p>}
      </div>
      {children}
    </div>
  );
}
