import clsx from "clsx";
import type { ReactNode } from "react";

type PageProps = {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  width?: "narrow" | "wide";
  children: ReactNode;
};

/** Frame of every page: one h1, room at the sides, a measure that fits what it holds. */
export function Page({ title, lead, actions, width = "narrow", children }: PageProps) {
  return (
    <div
      className={clsx(
        "mx-auto grid w-full gap-6 px-4 pt-5 sm:px-6 lg:px-10 lg:pt-9",
        width === "wide" ? "max-w-6xl" : "max-w-3xl",
      )}
    >
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-2xl font-extrabold">{title}</h1>
          {lead && <p className="mt-1 text-ink-soft text-pretty">{lead}</p>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}
