import type { Store } from "./open-store.ts";

/** What one person has set for one number. */
export type Person = { account_id: string; phone: string; takes_marketing: number; reachable: number };

/** Nobody is a stranger: who was never heard of takes offers and can be reached. */
export const findPerson = (store: Store, accountId: string, phone: string): Person =>
  store.get<Person>("SELECT * FROM people WHERE account_id = ? AND phone = ?", accountId, phone) ?? {
    account_id: accountId,
    phone,
    takes_marketing: 1,
    reachable: 1,
  };

export const keepPerson = (store: Store, person: Person) =>
  store.run(
    `INSERT INTO people (account_id, phone, takes_marketing, reachable) VALUES (?,?,?,?) ON CONFLICT DO UPDATE
       SET takes_marketing = excluded.takes_marketing, reachable = excluded.reachable`,
    person.account_id,
    person.phone,
    person.takes_marketing,
    person.reachable,
  );
