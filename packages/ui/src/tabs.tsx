import clsx from "clsx";
import type { ComponentProps } from "react";
import { Content, List, Root, Trigger } from "radix-ui/tabs";

export const Tabs = Root;
export const TabContent = Content;

export function TabList({ className, ...rest }: ComponentProps<typeof List>) {
  return <List {...rest} className={clsx("flex gap-1 overflow-x-auto rounded-md bg-sunken p-1", className)} />;
}

export function Tab({ className, ...rest }: ComponentProps<typeof Trigger>) {
  return (
    <Trigger
      {...rest}
      className={clsx(
        "flex min-h-11 flex-1 items-center justify-center gap-2 rounded-sm px-3 text-sm font-semibold whitespace-nowrap text-ink-soft hover:text-ink data-[state=active]:bg-raised data-[state=active]:text-ink data-[state=active]:shadow-card",
        className,
      )}
    />
  );
}
