import { listFaults } from "../faults/keep-faults.ts";
import { feedPath } from "../pages/addresses.ts";
import type { Account } from "../store/accounts.ts";
import { splitList } from "../store/grants.ts";
import { findNumber } from "../store/numbers.ts";
import type { Store } from "../store/open-store.ts";
import type { ControlAccount } from "./control-types.ts";

export const describeAccount = (store: Store, origin: string, account: Account): ControlAccount => ({
  id: account.id,
  network: account.network,
  name: account.name,
  username: account.username,
  accountType: account.account_type,
  tasks: splitList(account.tasks),
  linkedInstagramId: account.linked_instagram_id,
  wabaId: findNumber(store, account.id)?.waba_id ?? null,
  feedUrl: origin + feedPath(account),
  faults: listFaults(store, account.id),
});
