/** Links within text and lists. */
export const LINK = "font-semibold text-accent-ink underline underline-offset-4";
