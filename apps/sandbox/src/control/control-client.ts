import type { FaultInput } from "../faults/fault-catalogue.ts";
import type { NewAccountInput } from "./control-schemas.ts";
import type { ControlAccount, CreatedAccount, LedgerPost, LoggedCall } from "./control-types.ts";

/** The control API of a running sandbox, with types. */
export type ControlClient = {
  ledger(accountId?: string): Promise<LedgerPost[]>;
  calls(accountId?: string): Promise<LoggedCall[]>;
  accounts(): Promise<ControlAccount[]>;
  createAccount(account: NewAccountInput): Promise<CreatedAccount>;
  /** The account's faults become these and no others. */
  setFaults(accountId: string, faults: FaultInput[]): Promise<void>;
  setClock(offsetSeconds: number): Promise<void>;
};

export function createControlClient(url: string): ControlClient {
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}/control${path}`, {
      method,
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    const answer = JSON.parse(await response.text());
    if (!response.ok)
      throw new Error(`${method} /control${path} answered ${response.status}: ${answer.error}`);
    return answer;
  };
  const query = (accountId?: string) => (accountId === undefined ? "" : `?account=${accountId}`);
  return {
    ledger: async (accountId) => (await ask("GET", `/ledger${query(accountId)}`)).posts,
    calls: async (accountId) => (await ask("GET", `/calls${query(accountId)}`)).calls,
    accounts: async () => (await ask("GET", "/accounts")).accounts,
    createAccount: (account) => ask("POST", "/accounts", account),
    async setFaults(accountId, faults) {
      await ask("PUT", `/accounts/${encodeURIComponent(accountId)}/faults`, faults);
    },
    async setClock(offsetSeconds) {
      await ask("POST", "/clock", { offsetSeconds });
    },
  };
}
