import { setTimeout as wait } from "node:timers/promises";
import { connectShop } from "@businesspro/e2e/connect-shop";
import { type Owner, signUpOwner } from "@businesspro/e2e/owner-client";
import { inMinutes } from "@businesspro/e2e/save-post";
import { runSql } from "@businesspro/testing/run-sql";
import type { Figure } from "./figure.ts";
import type { RunningProduct } from "./running-product.ts";
import { countStatements, type StatementCounter } from "./statement-counter.ts";

const POSTS = 5;
const IDLE_MILLISECONDS = 15_000;
const DEADLINE_MILLISECONDS = 120_000;

/**
 * SQL statements that one text post for one Facebook Page costs: to save and schedule it, and to publish it until the
 * row says so. What the idle product runs in the same time is taken off.
 */
export async function measureStatements(product: RunningProduct, dataDirectory: string): Promise<Figure[]> {
  const counter = await countStatements(product.database, dataDirectory);
  try {
    const owner = await signUpOwner(product.app);
    const { page } = await connectShop(
      { ...product, query: (sql) => runSql(product.database, sql) },
      owner,
      "Bench Stores",
    );
    await counter.take();
    const begun = performance.now();
    await wait(IDLE_MILLISECONDS);
    const idle = (await counter.take()) / (performance.now() - begun);

    const perPost = async (work: () => Promise<void>) => {
      await counter.take();
      const from = performance.now();
      await work();
      return Math.max(0, (await counter.take()) - idle * (performance.now() - from)) / POSTS;
    };
    const scheduled = await perPost(() => save(owner, page.id, inMinutes(60)));
    const published = await perPost(async () => {
      await save(owner, page.id, "now");
      await untilPublished(counter);
    });
    return [
      {
        key: "statementsIdlePerSecond",
        label: "SQL, idle, each second",
        value: idle * 1000,
        unit: "statements",
      },
      {
        key: "statementsPerScheduledPost",
        label: "SQL for a scheduled post",
        value: scheduled,
        unit: "statements",
      },
      {
        key: "statementsPerPublishedPost",
        label: "SQL for a published post, scheduling included",
        value: published,
        unit: "statements",
      },
    ];
  } finally {
    await counter.close();
  }
}

async function save(
  owner: Owner,
  accountId: string,
  when: ReturnType<typeof inMinutes> | "now",
): Promise<void> {
  for (let post = 1; post <= POSTS; post++) {
    await owner.api.content.save.mutate({
      groupId: null,
      expectedRevision: null,
      versions: [
        { platform: "facebook", caption: `Post ${post}`, hashtags: [], socialAccountIds: [accountId] },
      ],
      mediaIds: [],
      origin: null,
      when,
    });
  }
}

async function untilPublished(counter: StatementCounter): Promise<void> {
  const deadline = performance.now() + DEADLINE_MILLISECONDS;
  while (performance.now() < deadline) {
    const [row] = await counter.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM publish_history WHERE status = 'published'",
    );
    if (row?.count === POSTS) return;
    await wait(100);
  }
  throw new Error(`${POSTS} posts were not published within ${DEADLINE_MILLISECONDS / 1000} s`);
}
