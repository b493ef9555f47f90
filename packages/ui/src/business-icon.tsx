import clsx from "clsx";
import type { ReactNode } from "react";

export type BusinessIconName =
  | "cafe"
  | "kirana"
  | "salon"
  | "gym"
  | "clinic"
  | "restaurant"
  | "boutique"
  | "tea-shop";

const WASH = "fill-marigold/55 stroke-none";

/** Two tones each: a wash of marigold under a drawn line. */
const DRAWINGS: Record<BusinessIconName, ReactNode> = {
  cafe: (
    <>
      <path className={WASH} d="M11 24h22v5a10 10 0 0 1-10 10h-2a10 10 0 0 1-10-10z" />
      <path d="M10 21h23v8a10 10 0 0 1-10 10h-3a10 10 0 0 1-10-10zM33 24h2.500a4.5 4.5 0 0 1 0 9H32M8 42h28M17 15c-2-2.5 2-4.5 0-7M25 15c-2-2.5 2-4.5 0-7" />
    </>
  ),
  kirana: (
    <>
      <path className={WASH} d="M11 26h26v14H11z" />
      <path d="M9 19h30l-2.5 21.500h-25zM17 19v-3a7 7 0 0 1 14 0v3M24 35c0-5 2.5-7.5 7-8-.2 5-2.5 7.7-7 8zm0 0c0-3.2-1.7-5-5-5.5.2 3.5 1.8 5.3 5 5.500z" />
    </>
  ),
  salon: (
    <>
      <path className={WASH} d="M29 8h9v32h-9z" />
      <path d="M30 7h8v34h-8zM30 13h4.500M30 18h4.500M30 23h4.500M30 28h4.500M30 33h4.500M11 8l9.5 22M21.5 8 12 30M20.2 33.500a4 4 0 1 1-3.6 5.800M12.3 33.500a4 4 0 1 0 3.6 5.8" />
    </>
  ),
  gym: (
    <>
      <path className={WASH} d="M10 14h7v20h-7zM31 14h7v20h-7z" />
      <path d="M11 13h5.500v22H11zM31.5 13H37v22h-5.500zM16.5 24h15M6.5 18.500v11M41.5 18.500v11" />
    </>
  ),
  clinic: (
    <>
      <path
        className={WASH}
        d="M24 41C13 33 8 27 8 19.500A8.5 8.5 0 0 1 24 15a8.5 8.5 0 0 1 16 4.500C40 27 35 33 24 41z"
      />
      <path d="M24 41C13 33 7.5 27 7.5 19.300A8.8 8.8 0 0 1 24 14.500a8.8 8.8 0 0 1 16.5 4.800C40.5 27 35 33 24 41zM24 19v11M18.5 24.500h11" />
    </>
  ),
  restaurant: (
    <>
      <path className={WASH} d="M10 32a14 14 0 0 1 28 0z" />
      <path d="M9 32a15 15 0 0 1 30 0zM6 37.500h36M24 17v-3.500M21 12.500a3 3 0 0 1 6 0M16 27.500a9 9 0 0 1 4.5-4.8" />
    </>
  ),
  boutique: (
    <>
      <path className={WASH} d="M19 19h10l8 21H11z" />
      <path d="M18 7l1.5 6.500L18 19l-7.5 21.500h27L30 19l-1.5-5.500L30 7M19.5 13.500c3 1.8 6 1.8 9 0M18 19h12M20 24l-2.5 16M28 24l2.5 16" />
    </>
  ),
  "tea-shop": (
    <>
      <path className={WASH} d="M15 22h18l-2 18H17z" />
      <path d="M13 16h22l-3 25H16zM14 22.500c3.3 2 6.6-2 10 0s6.6-2 10 0M20 11c-2-2.2 2-3.8 0-6M28 11c-2-2.2 2-3.8 0-6M20 29l.7 7M28 29l-.7 7" />
    </>
  ),
};

/** Decorative: the type's name stands beside it. */
export function BusinessIcon({
  type,
  className = "size-12",
}: {
  type: BusinessIconName;
  className?: string;
}) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={clsx("shrink-0", className)}
    >
      {DRAWINGS[type]}
    </svg>
  );
}
