import { Icon } from "@businesspro/ui/icon";
import { Link } from "@tanstack/react-router";
import clsx from "clsx";
import { ArrowLeft as BackIcon } from "lucide";
import type { ReactNode } from "react";
import { Page } from "../../components/page.tsx";

type SubPageProps = {
  back: { to: "/whatsapp" | "/whatsapp/people" | "/whatsapp/templates"; label: string };
  title: ReactNode;
  lead?: ReactNode;
  width?: "narrow" | "wide";
  children: ReactNode;
};

/** A page below one of the lists, with the way back to it. */
export function SubPage({ back, children, ...page }: SubPageProps) {
  return (
    <div>
      <div
        className={clsx(
          "mx-auto -mb-3 flex w-full px-4 pt-3 sm:px-6 lg:px-10 lg:pt-7",
          page.width === "wide" ? "max-w-6xl" : "max-w-3xl",
        )}
      >
        <Link
          to={back.to}
          className="flex min-h-11 items-center gap-2 font-semibold text-accent-ink underline-offset-4 hover:underline"
        >
          <Icon node={BackIcon} className="size-5" />
          {back.label}
        </Link>
      </div>
      <Page {...page}>{children}</Page>
    </div>
  );
}
