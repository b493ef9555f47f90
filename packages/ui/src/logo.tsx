/** An awning over a tick: the shop is open and the post is out. */
export function LogoMark({ className = "size-9" }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 40 40" className={`shrink-0 ${className}`}>
      <rect width="40" height="40" rx="11" className="fill-accent" />
      <path
        className="fill-on-accent"
        d="M9 9h22l2.5 7.500a3.6 3.6 0 0 1-6.8.9 3.750 3.750 0 0 1-6.7 0 3.750 3.750 0 0 1-6.7 0 3.6 3.6 0 0 1-6.8-.9z"
      />
      <path
        d="m13.5 27 4.7 4.6 8.6-9"
        fill="none"
        className="stroke-on-accent"
        strokeWidth="3.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

export function Logo() {
  return (
    <span className="inline-flex items-center gap-2.5 text-lg leading-none font-extrabold tracking-tight">
      <LogoMark />
      <span>Business Pro</span>
    </span>
  );
}
