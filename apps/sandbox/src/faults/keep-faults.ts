import type { Store } from "../store/open-store.ts";
import { type Fault, faultSchema } from "./fault-catalogue.ts";

/** The account's faults become these and no others. */
export function setFaults(store: Store, accountId: string, faults: readonly Fault[]): void {
  store.transaction(() => {
    store.run("DELETE FROM faults WHERE account_id = ?", accountId);
    for (const fault of faults)
      store.run(
        "INSERT INTO faults (account_id, fault, options, times_left) VALUES (?,?,?,?)",
        accountId,
        fault.fault,
        JSON.stringify(fault),
        fault.times ?? null,
      );
  });
}

/** What still stands, with the strikes that are left. */
export const listFaults = (store: Store, accountId: string): Fault[] =>
  store
    .all<{ options: string; times_left: number | null }>(
      "SELECT options, times_left FROM faults WHERE account_id = ? ORDER BY id",
      accountId,
    )
    .map((row) => ({
      ...faultSchema.parse(JSON.parse(row.options)),
      ...(row.times_left !== null && { times: row.times_left }),
    }));
