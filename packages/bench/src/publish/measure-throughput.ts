import type { Figure } from "../figure.ts";
import { median, spread } from "../statistics.ts";
import type { BenchStack, WorkerKind } from "./bench-stack.ts";
import { forgetPosts, planPosts, untilPublished, warmUp } from "./plan-posts.ts";

const ROUNDS = 5;
/** Of each round: the network far away, as networks are, and as near as can be, where only our own work counts. */
const CASES = [
  { name: "Far", pace: 100, floor: 80 },
  { name: "Near", pace: 0 },
] as const;
const POSTS = 500;

/** Text posts a second with one worker, alternately by the product and by a bare task with the same SQL and HTTP. */
export async function measureThroughput(stack: BenchStack): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, pace, ...promised } of CASES) {
    await stack.setPace(pace);
    const rates: Record<WorkerKind, number[]> = { bare: [], product: [] };
    for (let round = 0; round < ROUNDS; round++)
      for (const kind of ["bare", "product"] as const) rates[kind].push(await publishAll(stack, kind));
    const ratios = rates.product.map((rate, round) => (rate / (rates.bare[round] ?? rate)) * 100);
    const network = `network at ${pace} ms`;
    figures.push(
      {
        key: `publish${name}BarePerSecond`,
        label: `Publish, bare task, ${network} ${spread(rates.bare)}`,
        value: median(rates.bare),
        unit: "/s",
      },
      {
        key: `publish${name}PerSecond`,
        label: `Publish, product, ${network} ${spread(rates.product)}`,
        value: median(rates.product),
        unit: "/s",
      },
      {
        key: `publish${name}PercentOfBare`,
        label: `Publish, of the bare rate, ${network} ${spread(ratios)}`,
        value: median(ratios),
        unit: "%",
        ...promised,
      },
    );
  }
  return figures;
}

async function publishAll(stack: BenchStack, kind: WorkerKind): Promise<number> {
  const worker = await stack.startWorker(kind);
  try {
    await warmUp(stack);
    return POSTS / (await publishDue(stack));
  } finally {
    await worker.stop();
  }
}

/** @returns seconds from the first post that was taken to the last that was published */
async function publishDue(stack: BenchStack): Promise<number> {
  await planPosts(stack, { accounts: POSTS, postsEach: 1, dueInSeconds: -5 });
  await untilPublished(stack, 120);
  const [row] = await stack.query<{ seconds: number }>(
    `SELECT extract(epoch FROM max(t.published_at) - min(e.created_at))::float8 AS seconds
       FROM publish_history t JOIN publish_events e ON e.target_id = t.id AND e.step = 'started'`,
  );
  await forgetPosts(stack);
  return row?.seconds ?? Number.NaN;
}
