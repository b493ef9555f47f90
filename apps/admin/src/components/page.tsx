import type { ReactNode } from "react";

type PageProps = { title: ReactNode; lead?: ReactNode; actions?: ReactNode; children: ReactNode };

/** Frame of every page: one h1, room at the sides. */
export function Page({ title, lead, actions, children }: PageProps) {
  return (
    <div className="mx-auto grid w-full max-w-6xl grid-cols-1 gap-6 px-4 pt-5 sm:px-6 lg:px-10 lg:pt-9">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-2xl font-extrabold">{title}</h1>
          {lead && <p className="mt-1 text-ink-soft text-pretty">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** Shown when a page takes longer than a blink. */
export function PagePending() {
  return (
    <div
      aria-hidden="true"
      className="mx-auto grid w-full max-w-6xl gap-5 px-4 pt-6 sm:px-6 lg:px-10 lg:pt-9"
    >
      <div className="skeleton h-9 w-2/5" />
      <div className="skeleton h-44 w-full" />
      <div className="skeleton h-24 w-full" />
    </div>
  );
}
