import type { Figure } from "../figure.ts";
import { countStatements } from "../statement-counter.ts";
import { quantile } from "../statistics.ts";
import type { BenchStack } from "./bench-stack.ts";
import { forgetPosts, planPosts, untilPublished, warmUp } from "./plan-posts.ts";

const WAITING = [100, 1000, 10_000, 100_000] as const;
const DUE = 200;
const TOMORROW_SECONDS = 24 * 3600;

/** The same posts published while more and more others wait for tomorrow. */
export async function measureGrowth(stack: BenchStack): Promise<Figure[]> {
  await stack.setPace(0);
  const figures: Figure[] = [];
  for (const waiting of WAITING) {
    const accounts = Math.min(waiting, 500);
    const worker = await stack.startWorker("product");
    await warmUp(stack);
    await planPosts(stack, { accounts, postsEach: waiting / accounts, dueInSeconds: TOMORROW_SECONDS });
    const counter = await countStatements(stack.connectionString, stack.dataDirectory);
    try {
      await planPosts(stack, { accounts: DUE, postsEach: 1, dueInSeconds: 8 });
      await counter.take();
      await untilPublished(stack, 120);
      const statements = (await counter.take()) / DUE;
      const rows = await stack.query<{ late: number }>(
        "SELECT extract(epoch FROM first_commit_at - due_at)::float8 AS late FROM publish_history WHERE status = 'published'",
      );
      const late = rows.map((row) => row.late);
      const name = `${DUE} posts while ${waiting.toLocaleString("en")} wait`;
      figures.push(
        {
          key: `waiting${waiting}LateP50`,
          label: `${name}: late, median`,
          value: quantile(late, 0.5),
          unit: "s",
        },
        {
          key: `waiting${waiting}LateP99`,
          label: `${name}: late, 99 of 100`,
          value: quantile(late, 0.99),
          unit: "s",
        },
        {
          key: `waiting${waiting}Statements`,
          label: `${name}: SQL statements each`,
          value: statements,
          unit: "statements",
          limit: 10,
        },
      );
    } finally {
      await counter.close();
      await worker.stop();
      await forgetPosts(stack);
    }
  }
  return figures;
}
