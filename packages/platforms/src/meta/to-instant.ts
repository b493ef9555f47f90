/** Graph writes `2026-02-18T09:30:00+0000`; an offset without a colon is no ISO 8601 that every engine must read. */
export function toInstant(timestamp: string): Date {
  return new Date(timestamp.replace(/([+-]\d{2})(\d{2})$/, "$1:$2"));
}
