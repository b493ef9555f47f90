import type { Store } from "./open-store.ts";

export type Waba = { id: string; name: string; subscribed: number; created_at: number };

/** A number that sends. Its account carries name and faults. */
export type SenderNumber = {
  account_id: string;
  waba_id: string;
  /** Digits with the country code. */
  phone: string;
  /** As people write it. */
  display: string;
  quality: "GREEN" | "YELLOW" | "RED";
  tier: string;
  /** Messages a second. */
  per_second: number;
  /** Marketing messages that one person takes in a rolling day. */
  marketing_cap: number;
  /** Null: not registered, so it cannot send. */
  pin: string | null;
};

export const findWaba = (store: Store, id: string) => store.get<Waba>("SELECT * FROM wabas WHERE id = ?", id);

export const insertWaba = (store: Store, waba: Omit<Waba, "subscribed">) =>
  store.run("INSERT INTO wabas (id, name, created_at) VALUES (?,?,?)", waba.id, waba.name, waba.created_at);

export const subscribeWaba = (store: Store, id: string) =>
  store.run("UPDATE wabas SET subscribed = 1 WHERE id = ?", id);

export const findNumber = (store: Store, accountId: string) =>
  store.get<SenderNumber>("SELECT * FROM numbers WHERE account_id = ?", accountId);

export const listNumbers = (store: Store, wabaId: string) =>
  store.all<SenderNumber>("SELECT * FROM numbers WHERE waba_id = ? ORDER BY rowid", wabaId);

export const insertNumber = (store: Store, number: SenderNumber) =>
  store.run(
    `INSERT INTO numbers (account_id, waba_id, phone, display, quality, tier, per_second, marketing_cap, pin)
       VALUES (?,?,?,?,?,?,?,?,?)`,
    number.account_id,
    number.waba_id,
    number.phone,
    number.display,
    number.quality,
    number.tier,
    number.per_second,
    number.marketing_cap,
    number.pin,
  );

export const setPin = (store: Store, accountId: string, pin: string) =>
  store.run("UPDATE numbers SET pin = ? WHERE account_id = ?", pin, accountId);

export const setStanding = (
  store: Store,
  accountId: string,
  { quality, tier }: Pick<SenderNumber, "quality" | "tier">,
) => store.run("UPDATE numbers SET quality = ?, tier = ? WHERE account_id = ?", quality, tier, accountId);
