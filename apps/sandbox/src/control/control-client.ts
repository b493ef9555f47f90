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
  /** What the usage headers say of `app` or of an account; null: what was counted. */
  setUsage(subject: string, usage: { percent: number; regainMinutes?: number } | null): Promise<void>;
  setClock(offsetSeconds: number): Promise<void>;
  /** Where the app hears of messages; fails when it does not answer the handshake. */
  setWebhook(url: string | null): Promise<void>;
  /** A person writes to a number. */
  reply(accountId: string, from: string, text: string): Promise<void>;
  /** A person uses the network's own switch for offers. */
  setPreference(accountId: string, person: string, marketing: "stop" | "resume"): Promise<void>;
  /** Whether a person is on WhatsApp at all. */
  setReach(accountId: string, person: string, reachable: boolean): Promise<void>;
  setStanding(accountId: string, quality: "GREEN" | "YELLOW" | "RED", tier: string): Promise<void>;
  setTemplateStatus(
    templateId: string,
    status: "PENDING" | "APPROVED" | "REJECTED" | "PAUSED" | "DISABLED",
    reason?: string,
  ): Promise<void>;
  /** Tells of the number's business account, e.g. `ACCOUNT_RESTRICTION`. */
  updateAccount(accountId: string, event: string): Promise<void>;
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
    async setUsage(subject, usage) {
      await ask("PUT", `/usage/${subject}`, usage);
    },
    async setClock(offsetSeconds) {
      await ask("POST", "/clock", { offsetSeconds });
    },
    async setWebhook(webhookUrl) {
      await ask("PUT", "/webhook", { url: webhookUrl });
    },
    async reply(accountId, from, text) {
      await ask("POST", `/numbers/${accountId}/replies`, { from, text });
    },
    async setPreference(accountId, person, marketing) {
      await ask("POST", `/numbers/${accountId}/preferences`, { person, marketing });
    },
    async setReach(accountId, person, reachable) {
      await ask("PUT", `/numbers/${accountId}/reach`, { person, reachable });
    },
    async setStanding(accountId, quality, tier) {
      await ask("PUT", `/numbers/${accountId}/standing`, { quality, tier });
    },
    async setTemplateStatus(templateId, status, reason) {
      await ask("PUT", `/templates/${templateId}/status`, { status, reason: reason ?? null });
    },
    async updateAccount(accountId, event) {
      await ask("POST", `/numbers/${accountId}/updates`, { event });
    },
  };
}
