import { Platform } from "@businesspro/contracts/enums";
import type { ChaosStack } from "./chaos-stack.ts";
import { tellStory } from "./tell-story.ts";
import type { PlannedPost } from "./workload.ts";

export type Verdict = {
  posts: number;
  /** Visible, by the network's ledger. */
  published: number;
  failed: number;
  needs_review: number;
  /** Of those, by network. */
  reviews: Partial<Record<string, number>>;
  missed: number;
  /** Visible more often than planned. */
  duplicates: number;
  /** Called published, and not visible. */
  lost: number;
  stuck: number;
};

export type LedgerPost = {
  accountId: string;
  caption: string | null;
  recipient: string | null;
  publishedAt: string;
};
type Status = { network: string; account: string; shown: string; status: string; count: number };

/** What the product says of each post and each message, beside what the ledger would show of it. */
const SAID = `
  SELECT t.platform AS network, a.account_id AS account, c.caption AS shown, t.status, count(*)::int AS count
    FROM publish_history t JOIN social_accounts a ON a.id = t.social_account_id JOIN content c ON c.id = t.content_id
   GROUP BY 1, 2, 3, 4
  UNION ALL
  SELECT a.platform, a.account_id,
         ltrim(p.phone, '+') || ' Hello ' || p.name || ', today ' || (c.placeholders #>> '{1,text}') || '.', r.status, count(*)::int
    FROM campaign_recipients r JOIN campaigns c ON c.id = r.campaign_id JOIN contacts p ON p.id = r.contact_id
    JOIN social_accounts a ON a.id = r.social_account_id
   GROUP BY 1, 2, 3, 4`;

/** Posts and messages that have come to no end. */
export const COUNT_OPEN = `
  SELECT (SELECT count(*) FROM publish_history WHERE status IN ('queued', 'publishing'))::int
       + (SELECT count(*) FROM campaign_recipients WHERE status IN ('queued', 'publishing'))::int AS open`;

/** Compares what was planned with the network's ledger, and with what the product says of it. */
export async function judge(
  stack: ChaosStack,
  planned: readonly PlannedPost[],
  say: (line: string) => void,
): Promise<Verdict> {
  const ledger = (await (await fetch(`${stack.sandbox}/control/ledger`)).json()) as { posts: LedgerPost[] };
  const visible = countBy(ledger.posts, ({ accountId, caption, recipient }) =>
    keyOf(accountId, recipient === null ? (caption ?? "") : `${recipient} ${caption}`),
  );
  const wanted = countBy(planned, (post) => keyOf(post.networkId, post.shown));
  const said = await stack.query<Status>(SAID);
  const sum = (wantedStatus: string, of = said) =>
    of.filter((row) => row.status === wantedStatus).reduce((total, row) => total + row.count, 0);

  const keys = [...new Set([...visible.keys(), ...wanted.keys()])];
  const saidPublished = new Map<string, number>();
  for (const row of said)
    if (row.status === "published") saidPublished.set(keyOf(row.account, row.shown), row.count);
  const over = (a: number | undefined, b: number | undefined) => Math.max(0, (a ?? 0) - (b ?? 0));
  const total = (amount: (key: string) => number) => keys.reduce((all, key) => all + amount(key), 0);
  for (const key of keys.filter((each) => over(visible.get(each), wanted.get(each)) > 0)) {
    say(`visible ${visible.get(key)} times instead of ${wanted.get(key) ?? 0}: ${key.replace("\n", " ")}`);
    for (const line of await tellStory(stack, key, ledger.posts)) say(`  ${line}`);
  }
  return {
    posts: planned.length,
    published: total((key) => Math.min(visible.get(key) ?? 0, wanted.get(key) ?? 0)),
    failed: sum("failed"),
    needs_review: sum("needs_review"),
    reviews: reviewsOf(said),
    missed: sum("missed"),
    duplicates: total((key) => over(visible.get(key), wanted.get(key))),
    lost: total((key) => over(saidPublished.get(key), visible.get(key))),
    stuck: sum("queued") + sum("publishing"),
  };
}

const MANY_POSTS = 1000;

function reviewsOf(said: readonly Status[]): Verdict["reviews"] {
  const reviews: Record<string, number> = {};
  for (const { network, status, count } of said)
    if (status === "needs_review") reviews[network] = (reviews[network] ?? 0) + count;
  return reviews;
}

/** What was promised and is not so, in words; empty when all is well. */
export function complaints(verdict: Verdict, kills: number): string[] {
  const { posts, published, needs_review: review, reviews } = verdict;
  const told = JSON.stringify(reviews);
  // A message whose sender dies between the note and the call cannot be told from one that left. Over many posts that is
  // within the promise; over few, one unlucky kill is not.
  const excused = posts < MANY_POSTS ? Math.min(kills, reviews[Platform.WHATSAPP] ?? 0) : 0;
  const rules: [boolean, string][] = [
    [verdict.duplicates === 0, `${verdict.duplicates} posts are visible twice`],
    [verdict.lost === 0, `${verdict.lost} posts are called published and are not there`],
    [verdict.stuck === 0, `${verdict.stuck} posts have come to no end`],
    [verdict.failed === 0, `${verdict.failed} posts failed although every trouble passed`],
    [published + review >= posts, `${posts - published - review} posts are neither visible nor in review`],
    [
      review - excused <= Math.ceil(posts * 0.005),
      `${review} of ${posts} posts ask the owner, more than 0.5 %: ${told}`,
    ],
    [!verdict.reviews[Platform.INSTAGRAM], "a network that can tell left the question to the owner"],
  ];
  return rules.flatMap(([holds, complaint]) => (holds ? [] : [complaint]));
}

const keyOf = (account: string, shown: string) => `${account}\n${shown}`;

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
