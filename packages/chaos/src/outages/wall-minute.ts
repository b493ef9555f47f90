const parts = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Kolkata",
  dateStyle: "short",
  timeStyle: "short",
});

/** `2026-11-25T10:00` as clocks in India show it. */
export function wallMinute(instant: Date): string {
  return parts.format(instant).replace(" ", "T");
}
