import clsx from "clsx";
import type { ReactNode } from "react";

export type NavItem = {
  key: string;
  label: string;
  icon: ReactNode;
  /** The one thing the product is for: stands out. */
  primary?: boolean;
  badge?: number;
  /** Needed seldom: only where there is room for it. */
  railOnly?: boolean;
};

type AppShellProps = {
  items: readonly NavItem[];
  /** The router's link, with the class and content the shell asks for. */
  renderLink: (key: string, className: string, content: ReactNode) => ReactNode;
  navLabel: string;
  skipLabel: string;
  brand: ReactNode;
  /** Who is at the counter: organisation and person. */
  account: ReactNode;
  /** Pages with a bar of their own at the bottom, such as the editor, take the thumb's edge for themselves. */
  bare?: boolean;
  children: ReactNode;
};

function Badge({ count }: { count: number | undefined }) {
  return count ? (
    <span className="absolute -top-1 -right-2.5 grid h-5 min-w-5 place-items-center rounded-full bg-bad px-1 text-xs leading-none font-bold text-surface">
      {count > 9 ? "9+" : count}
    </span>
  ) : null;
}

/** Bottom bar in reach of the thumb on phones, a rail on the side from 1024 px. */
export function AppShell({
  items,
  renderLink,
  navLabel,
  skipLabel,
  brand,
  account,
  bare,
  children,
}: AppShellProps) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only z-60 rounded-md bg-ink px-4 py-3 font-semibold text-paper focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {skipLabel}
      </a>
      <header
        className={clsx(
          "fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:sticky lg:top-0 lg:flex lg:h-dvh lg:flex-col lg:gap-6 lg:border-t-0 lg:border-r lg:p-4 lg:pb-4",
          bare && "max-lg:hidden",
        )}
      >
        <div className="hidden px-2 pt-2 lg:block">{brand}</div>
        <nav aria-label={navLabel} className="lg:flex-1">
          <ul className="mx-auto grid max-w-lg auto-cols-fr grid-flow-col lg:max-w-none lg:grid-flow-row lg:gap-1">
            {items.map((item) => (
              <li key={item.key} className={item.railOnly ? "hidden lg:contents" : "contents"}>
                {renderLink(
                  item.key,
                  clsx(
                    "group flex min-h-16 min-w-0 flex-col items-center justify-center gap-1 px-0.5 text-xs leading-none font-semibold transition-colors",
                    "lg:min-h-12 lg:flex-row lg:justify-start lg:gap-3 lg:rounded-md lg:px-3 lg:text-base lg:leading-none",
                    item.primary
                      ? "text-ink-soft max-lg:aria-[current=page]:text-accent-ink lg:order-first lg:mb-3 lg:bg-accent lg:text-on-accent lg:hover:bg-accent-strong"
                      : "text-ink-soft hover:text-ink aria-[current=page]:text-accent-ink lg:hover:bg-sunken lg:aria-[current=page]:bg-accent-soft",
                  ),
                  <>
                    <span
                      className={clsx(
                        "relative [&_svg]:size-6",
                        item.primary &&
                          "-mt-5 grid size-12 place-items-center rounded-full bg-accent text-on-accent shadow-lift lg:mt-0 lg:size-auto lg:bg-transparent lg:shadow-none",
                      )}
                    >
                      {item.icon}
                      <Badge count={item.badge} />
                    </span>
                    <span className="max-w-full truncate py-0.5">{item.label}</span>
                  </>,
                )}
              </li>
            ))}
          </ul>
        </nav>
        <div className="hidden lg:block">{account}</div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={clsx(
          "min-w-0 outline-none lg:pb-12",
          bare ? "pb-28" : "pb-[calc(6.5rem+env(safe-area-inset-bottom))]",
        )}
      >
        {children}
      </main>
    </div>
  );
}
