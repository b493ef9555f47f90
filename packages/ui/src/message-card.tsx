import clsx from "clsx";
import type { ReactNode } from "react";
import { Avatar } from "./avatar.tsx";

type MessageCardProps = {
  /** Who the message comes from. */
  senderName: string;
  senderNote: string;
  /** `null`: no picture; "empty": one belongs here but is not chosen yet. */
  picture: { url: string; alt: string } | "empty" | null;
  pictureEmpty: string;
  /** Filled in, as the person will read it; `*bold*`, `_italic_` and `~struck~` as WhatsApp draws them. */
  body: string;
  bodyEmpty: string;
  footer: string | null;
  /** Time on the person's phone. */
  time: string;
  className?: string;
};

const MARKED = /(\*[^*\n]+\*|_[^_\n]+_|~[^~\n]+~)/u;

function Formatted({ text }: { text: string }) {
  const parts = text.split(MARKED).map((part, index) => ({ key: `${index} ${part}`, part }));
  return parts.map(({ key, part }) => {
    const inner = part.slice(1, -1);
    if (!MARKED.test(part)) return part;
    if (part.startsWith("*")) return <strong key={key}>{inner}</strong>;
    return part.startsWith("_") ? <em key={key}>{inner}</em> : <s key={key}>{inner}</s>;
  });
}

function Picture({
  picture,
  empty,
}: {
  picture: NonNullable<MessageCardProps["picture"]>;
  empty: ReactNode;
}) {
  if (picture === "empty") {
    return (
      <div className="grid aspect-[1.91] place-items-center rounded-sm bg-sunken p-4 text-center text-sm text-ink-soft">
        {empty}
      </div>
    );
  }
  return <img src={picture.url} alt={picture.alt} className="aspect-[1.91] w-full rounded-sm object-cover" />;
}

/** A message as it stands in the chat on the person's phone. */
export function MessageCard({ senderName, senderNote, picture, body, footer, ...rest }: MessageCardProps) {
  return (
    <article
      className={clsx(
        "overflow-hidden rounded-xl border border-line bg-[light-dark(#efe7dc,#12191d)] shadow-card",
        rest.className,
      )}
    >
      <header className="flex items-center gap-3 bg-[light-dark(#0b5c4c,#1f2c33)] px-3 py-2.5 text-white">
        <Avatar name={senderName} className="size-9" />
        <span className="grid min-w-0">
          <span className="truncate leading-tight font-semibold">{senderName}</span>
          <span className="truncate text-xs text-white/90">{senderNote}</span>
        </span>
      </header>
      <div className="p-3 pb-5">
        <div className="grid max-w-[19rem] gap-1.5 rounded-md rounded-tl-none bg-[light-dark(#ffffff,#223038)] p-1.5 text-[light-dark(#14201b,#e9edef)] shadow-card">
          {picture && <Picture picture={picture} empty={rest.pictureEmpty} />}
          <div className="grid gap-1 px-1.5 pb-0.5">
            {body ? (
              <p className="text-sm whitespace-pre-line">
                <Formatted text={body} />
              </p>
            ) : (
              <p className="text-sm text-[light-dark(#5d6b73,#a3b1b9)] italic">{rest.bodyEmpty}</p>
            )}
            {footer && <p className="text-xs text-[light-dark(#5d6b73,#a3b1b9)]">{footer}</p>}
            <p className="text-end text-xs text-[light-dark(#5d6b73,#a3b1b9)] tabular-nums">{rest.time}</p>
          </div>
        </div>
      </div>
    </article>
  );
}
