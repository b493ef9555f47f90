/** What stands in a Google post beside text and picture, in words. */
export type GoogleExtras = {
  /** null on plain updates. */
  headline: { title: string; when: string } | null;
  /** What stands on a ticket under the text: a coupon's code, where to redeem. */
  ticket: readonly string[];
  terms: string;
  /** null: no button. */
  button: string | null;
};

/** Name and time of an event or offer, above the text. */
export function GoogleHeadline({ headline }: Pick<GoogleExtras, "headline">) {
  if (!headline) return null;
  return (
    <div className="grid gap-0.5">
      <p className="text-base leading-snug font-bold">{headline.title}</p>
      <p className="text-sm text-ink-soft">{headline.when}</p>
    </div>
  );
}

/** Ticket, conditions and button, below the text. */
export function GoogleFoot({ ticket, terms, button }: Omit<GoogleExtras, "headline">) {
  return (
    <>
      {ticket.length > 0 && (
        <ul className="grid gap-1 rounded-md border border-dashed border-line-strong p-3 text-sm font-semibold">
          {ticket.map((line) => (
            <li key={line} className="break-all">
              {line}
            </li>
          ))}
        </ul>
      )}
      {terms && <p className="text-xs whitespace-pre-line text-ink-faint">{terms}</p>}
      {button && (
        <p className="border-t border-line pt-3 text-center text-sm font-semibold text-info">{button}</p>
      )}
    </>
  );
}
