import { useId } from "react";

export type PlatformIconName = "instagram" | "facebook" | "whatsapp" | "google-business";
type PlatformIconProps = { platform: PlatformIconName; className?: string };

function InstagramMark() {
  const gradient = useId();
  return (
    <>
      <defs>
        <linearGradient id={gradient} x1="0" y1="1" x2="1" y2="0">
          <stop offset="0" stopColor="#ffc24b" />
          <stop offset="0.35" stopColor="#f4523b" />
          <stop offset="0.65" stopColor="#c92c8f" />
          <stop offset="1" stopColor="#6a3fd0" />
        </linearGradient>
      </defs>
      <rect width="24" height="24" rx="7" fill={`url(#${gradient})`} />
      <rect x="5.2" y="5.2" width="13.6" height="13.6" rx="4.2" fill="none" stroke="#fff" strokeWidth="1.9" />
      <circle cx="12" cy="12" r="3.2" fill="none" stroke="#fff" strokeWidth="1.9" />
      <circle cx="16" cy="8" r="1.1" fill="#fff" />
    </>
  );
}

function FacebookMark() {
  return (
    <>
      <circle cx="12" cy="12" r="12" fill="#1467d8" />
      <path
        d="M13.6 24v-9.1h3l.6-3.6h-3.6V9c0-1 .5-1.9 2-1.9h1.7V4c-.6-.1-1.6-.2-2.5-.2-2.9 0-4.7 1.8-4.7 4.7v2.8H7v3.6h3.1V24z"
        fill="#fff"
      />
    </>
  );
}

function WhatsappMark() {
  return (
    <>
      <circle cx="12" cy="12" r="12" fill="#1da851" />
      <path
        d="M5.6 18.4l1-3.4a6.6 6.6 0 1 1 2.5 2.5z"
        fill="none"
        stroke="#fff"
        strokeWidth="1.7"
        strokeLinejoin="round"
      />
      <path
        d="M9.4 8.9c.3-.5.8-.5 1 0l.6 1.2-.5.8c.4 1 1.1 1.7 2.1 2.1l.9-.5 1.2.6c.4.2.4.7 0 1-1.7 1.5-6.8-2.8-5.3-5.200z"
        fill="#fff"
      />
    </>
  );
}

function GoogleBusinessMark() {
  return (
    <>
      <rect x="2" y="9" width="20" height="12.5" rx="2" fill="#3f6fd1" />
      <path
        d="M3.5 2.500h17L22.8 9a2.7 2.7 0 0 1-5.4.2 2.7 2.7 0 0 1-5.4 0 2.7 2.7 0 0 1-5.4 0A2.7 2.7 0 0 1 1.2 9z"
        fill="#8fb2f3"
      />
      <path
        d="M12 2.500v6.700a2.7 2.7 0 0 1-5.4 0l1.2-6.700zM20.5 2.5 22.8 9a2.7 2.7 0 0 1-5.4.2l-1.2-6.700z"
        fill="#5b8bea"
      />
    </>
  );
}

const MARKS = {
  instagram: InstagramMark,
  facebook: FacebookMark,
  whatsapp: WhatsappMark,
  "google-business": GoogleBusinessMark,
} as const;

/** Decorative: the network's name stands beside it, or in the label of what holds it. */
export function PlatformIcon({ platform, className = "size-5" }: PlatformIconProps) {
  const Mark = MARKS[platform];
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className={`shrink-0 ${className}`}>
      <Mark />
    </svg>
  );
}
