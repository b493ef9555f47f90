/** What a person of the staff reads for the keys that the panel can meet. */
const SENTENCES: Record<string, string> = {
  unauthenticated: "You are signed out. Log in again.",
  "credentials-wrong": "E-mail or password is wrong. Check both and try again.",
  "rate-limited": "Too many tries. Wait a while and try again.",
  "not-found": "There is no such thing, or not any more. Go back and look again.",
  "changed-elsewhere": "It has changed meanwhile. Load the page anew and look at it as it is now.",
  "invalid-input": "Something of what was entered does not fit. Check it and try again.",
  offline: "No answer came. Check the connection and try again.",
};

/** The key of a problem that the api answered with; `offline` when no answer came, `internal` for everything else. */
export function problemKey(error: unknown): string {
  const { data } = (error ?? {}) as { data?: { problem?: { key?: string } } };
  if (data?.problem?.key) return data.problem.key;
  const isTransport = error instanceof TypeError || (error as Error | null)?.cause instanceof TypeError;
  return data === undefined && isTransport ? "offline" : "internal";
}

export function describeProblem(error: unknown): string {
  const { data } = (error ?? {}) as { data?: { requestId?: string } };
  const known = SENTENCES[problemKey(error)];
  if (known) return known;
  return `Something went wrong here. Try again; the log knows more${data?.requestId ? ` under ${data.requestId}` : ""}.`;
}
