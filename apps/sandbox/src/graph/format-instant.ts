/** `2026-09-26T10:00:00+0000`, as Graph writes instants. */
export const formatInstant = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, "+0000");
