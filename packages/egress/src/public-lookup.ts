import { type LookupAddress, lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { EgressError } from "./egress.ts";
import { isPublicAddress } from "./is-public-address.ts";

/**
 * Name resolution at connect time that refuses a name as soon as one of its addresses is not public, so what was
 * checked is what is connected to. Sockets never ask it about IP literals: those are checked before.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) return callback(error ?? new Error("no address"), "", 0);
    if (!addresses.every((entry: LookupAddress) => isPublicAddress(entry.address))) {
      return callback(
        new EgressError("address-refused", "the name leads to an address that is not public"),
        "",
        0,
      );
    }
    if (options.all) return callback(null, addresses);
    callback(null, first.address, first.family);
  });
};
