import type { Store } from "../store/open-store.ts";
import { type Fault, type FaultName, faultSchema } from "./fault-catalogue.ts";

type FaultRow = { id: number; fault: string; options: string; times_left: number | null };
type Found<Name extends FaultName> = Extract<Fault, { fault: Name }>;

/** The fault as it stands, without using it up. */
export function peekFault<Name extends FaultName>(
  store: Store,
  accountId: string,
  name: Name,
): Found<Name> | null {
  const row = findRow(store, accountId, name);
  return row ? readFault<Name>(row) : null;
}

/** The fault, one strike used up; null where there is none or `matches` says that it is not for this call. */
export function takeFault<Name extends FaultName>(
  store: Store,
  accountId: string,
  name: Name,
  matches: (fault: Found<Name>) => boolean = () => true,
): Found<Name> | null {
  const row = findRow(store, accountId, name);
  if (!row) return null;
  const fault = readFault<Name>(row);
  if (!matches(fault)) return null;
  if (row.times_left === 1) store.run("DELETE FROM faults WHERE id = ?", row.id);
  else if (row.times_left !== null)
    store.run("UPDATE faults SET times_left = times_left - 1 WHERE id = ?", row.id);
  return fault;
}

const findRow = (store: Store, accountId: string, name: FaultName) =>
  store.get<FaultRow>(
    "SELECT * FROM faults WHERE account_id = ? AND fault = ? ORDER BY id LIMIT 1",
    accountId,
    name,
  );

/** The row was selected by its name, so the parsed fault is the one of that name. */
const readFault = <Name extends FaultName>(row: FaultRow): Found<Name> =>
  faultSchema.parse(JSON.parse(row.options)) as Found<Name>;
