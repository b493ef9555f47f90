import { LogoMark } from "@businesspro/ui/logo";
import type { ReactNode } from "react";

/** One thing said, one way on. */
export function MessagePage({
  title,
  body,
  actions,
}: {
  title: ReactNode;
  body: ReactNode;
  actions: ReactNode;
}) {
  return (
    <div className="mx-auto grid min-h-[70dvh] max-w-md content-center justify-items-center gap-3 px-5 py-10 text-center">
      <LogoMark className="mb-3 size-14" />
      <h1 className="text-2xl font-extrabold">{title}</h1>
      <p className="text-ink-soft text-pretty">{body}</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>
    </div>
  );
}
