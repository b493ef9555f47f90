import { DomainError } from "../domain-error.ts";

/** The zone when it is an IANA name that the runtime knows; an offset such as `+05:30` is none. */
export function checkTimeZone(zone: string): string {
  if (/^[A-Za-z]/.test(zone)) {
    try {
      new Intl.DateTimeFormat("en", { timeZone: zone });
      return zone;
    } catch {
      // Falls through to the refusal: this is how Intl says that it does not know the name.
    }
  }
  throw new DomainError("INVALID", "zone-unknown", { field: "timeZone", parameters: { zone } });
}
