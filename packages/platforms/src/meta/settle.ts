/** Seconds until an unclear commit can be called absent; 0 once it can. */
export function secondsToSettle(lastStartedAt: Date, settleSeconds: number, now: Date): number {
  const left = lastStartedAt.getTime() + settleSeconds * 1000 - now.getTime();
  return Math.max(0, Math.ceil(left / 1000));
}

const LONGEST_WAIT_SECONDS = 5;

/** The network is asked again now and then rather than once at the end, so that a visible post is found early. */
export function notYet(seconds: number): { outcome: "not-yet"; seconds: number } {
  return { outcome: "not-yet", seconds: Math.min(seconds, LONGEST_WAIT_SECONDS) };
}
