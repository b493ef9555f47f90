/** `{{1}}`, `{{2}}` … in the order in which they are written. */
const SLOT = /\{\{(\d+)\}\}/g;

export function slotsOf(body: string): number[] {
  return [...body.matchAll(SLOT)].map(([, number]) => Number(number));
}

/** The text as a person reads it. A blank without a value stays as it is written. */
export function fillTemplate(body: string, values: readonly string[]): string {
  return body.replace(SLOT, (written, number: string) => values[Number(number) - 1] || written);
}
