import type { AccountAccess } from "../contract.ts";
import { PlatformError } from "../platform-error.ts";

/** The business account that a number belongs to; kept with the number since it was connected. */
export function wabaOf({ metadata }: AccountAccess): string {
  if (typeof metadata.wabaId === "string" && metadata.wabaId !== "") return metadata.wabaId;
  throw new PlatformError("reauth", "waba-unknown", "the number was connected without its business account");
}
