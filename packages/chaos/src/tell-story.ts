import type { ChaosStack } from "./chaos-stack.ts";
import type { LedgerPost } from "./judge.ts";

type Event = { at: string; target: string; step: string; phase: string | null; parameters: object };

/** What the product wrote down about a post that is visible too often, and what the network did about it, in order. */
export async function tellStory(
  stack: ChaosStack,
  key: string,
  ledger: readonly LedgerPost[],
): Promise<string[]> {
  const [account = "", shown = ""] = key.split("\n");
  const events = await stack.query<Event>(`
    SELECT to_char(e.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, t.id::text AS target, e.step, e.phase,
           e.parameters
      FROM publish_events e JOIN publish_history t ON t.id = e.target_id JOIN content c ON c.id = t.content_id
      JOIN social_accounts a ON a.id = t.social_account_id
     WHERE a.account_id = ${literal(account)} AND c.caption = ${literal(shown)}`);
  const calls = await fetch(`${stack.sandbox}/control/calls?account=${encodeURIComponent(account)}`);
  const said = events.map(({ at, target, step, phase, parameters }) => ({
    at,
    what: `${target.slice(0, 8)} ${step} (${phase}) ${JSON.stringify(parameters)}`,
  }));
  const made = ledger
    .filter((post) => post.accountId === account && post.caption === shown)
    .map((post) => ({ at: post.publishedAt, what: "visible, by the network's clock" }));
  const called = ((await calls.json()) as { calls: (object & { at: string })[] }).calls.map((call) => ({
    at: call.at,
    what: `call ${JSON.stringify(call)}`,
  }));
  return [...said, ...made, ...called]
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .map(({ at, what }) => `${at} ${what}`);
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
