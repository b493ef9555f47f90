import type { RunningProgram } from "@businesspro/launcher/supervised-program";
import type { Figure } from "../figure.ts";
import { countStatements } from "../statement-counter.ts";
import { quantile } from "../statistics.ts";
import type { BenchStack, WorkerKind } from "./bench-stack.ts";
import { forgetPosts, planPosts, untilPublished, warmUp } from "./plan-posts.ts";

type Burst = {
  key: string;
  name: string;
  kind: WorkerKind;
  accounts: number;
  postsEach: number;
  dispatchedWithin?: number;
  p50?: number;
  p99?: number;
};

/** Everything due at the same moment, the network at 100 ms, two workers: what a full hour brings. */
const BURSTS: readonly Burst[] = [
  {
    key: "slotBare",
    name: "1,000 posts of as many accounts, bare task",
    kind: "bare",
    accounts: 1000,
    postsEach: 1,
  },
  {
    key: "slot",
    name: "1,000 posts of as many accounts",
    kind: "product",
    accounts: 1000,
    postsEach: 1,
    p50: 1,
    p99: 3,
  },
  {
    key: "burst",
    name: "5,000 posts of 500 accounts",
    kind: "product",
    accounts: 500,
    postsEach: 10,
    dispatchedWithin: 60,
  },
];
const WORKERS = 2;
const NETWORK_MILLISECONDS = 100;
/** Planned that far ahead, so that all is written before the first is due. */
const AHEAD_SECONDS = 15;

export async function measureBursts(stack: BenchStack): Promise<Figure[]> {
  await stack.setPace(NETWORK_MILLISECONDS);
  const figures: Figure[] = [];
  for (const burst of BURSTS) {
    const workers: RunningProgram[] = [];
    try {
      for (let index = 0; index < WORKERS; index++) workers.push(await stack.startWorker(burst.kind));
      await warmUp(stack);
      figures.push(...(await measureBurst(stack, burst)));
    } finally {
      await Promise.all(workers.map((worker) => worker.stop()));
    }
    await forgetPosts(stack);
  }
  return figures;
}

/** Seconds; instants in seconds of the epoch. */
type Sent = { late: number; account: string; due: number; sent: number; postId: string };

/** When the network showed each post, by the network's own clock, which is this machine's: seconds of the epoch. */
async function readLedger(stack: BenchStack): Promise<ReadonlyMap<string, number>> {
  const response = await fetch(`${stack.sandbox}/control/ledger`);
  const { posts } = (await response.json()) as { posts: { postId: string; publishedAt: string }[] };
  return new Map(posts.map(({ postId, publishedAt }) => [postId, Date.parse(publishedAt) / 1000]));
}

async function measureBurst(stack: BenchStack, burst: Burst): Promise<Figure[]> {
  const { key, name } = burst;
  await planPosts(stack, { ...burst, dueInSeconds: AHEAD_SECONDS });
  const counter = await countStatements(stack.connectionString, stack.dataDirectory);
  await counter.take();
  await untilPublished(stack, 300);
  const posts = burst.accounts * burst.postsEach;
  const statements = (await counter.take()) / posts;
  await counter.close();
  const rows = await stack.query<Sent>(
    `SELECT extract(epoch FROM first_commit_at - due_at)::float8 AS late, social_account_id::text AS account,
            extract(epoch FROM due_at)::float8 AS due, extract(epoch FROM first_commit_at)::float8 AS sent,
            platform_post_id AS "postId"
       FROM publish_history ORDER BY social_account_id, due_at`,
  );
  const late = rows.map((row) => row.late);
  const outOfOrder = rows.filter((row, index) => {
    const before = rows[index - 1];
    return before?.account === row.account && before.sent > row.sent;
  }).length;
  const shown = await readLedger(stack);
  const reached = rows.map(({ postId, due }) => (shown.get(postId) ?? Number.NaN) - due);
  const { p50, p99, dispatchedWithin } = burst;
  return [
    {
      key: `${key}LateP50`,
      label: `${name}: late, median`,
      value: quantile(late, 0.5),
      unit: "s",
      ...(p50 && { limit: p50 }),
    },
    {
      key: `${key}LateP99`,
      label: `${name}: late, 99 of 100`,
      value: quantile(late, 0.99),
      unit: "s",
      ...(p99 && { limit: p99 }),
    },
    {
      key: `${key}ReachedP50`,
      label: `${name}: taken by the network, median`,
      value: quantile(reached, 0.5),
      unit: "s",
    },
    {
      key: `${key}ReachedP99`,
      label: `${name}: taken by the network, 99 of 100`,
      value: quantile(reached, 0.99),
      unit: "s",
    },
    {
      key: `${key}AllSent`,
      label: `${name}: all sent after`,
      value: Math.max(...late),
      unit: "s",
      ...(dispatchedWithin && { limit: dispatchedWithin }),
    },
    {
      key: `${key}OutOfOrder`,
      label: `${name}: out of their account's order`,
      value: outOfOrder,
      unit: "posts",
      limit: 0,
    },
    {
      key: `${key}Statements`,
      label: `${name}: SQL statements each`,
      value: statements,
      unit: "statements",
      limit: 10,
    },
  ];
}
