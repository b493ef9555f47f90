/** Every zone the browser knows, India first: nearly every shop is there. */
export function listTimeZones(current: string): string[] {
  const home = "Asia/Kolkata";
  const known = Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "Asia/Calcutta");
  return [...new Set([home, current, ...known])];
}
