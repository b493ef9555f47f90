import { setTimeout as wait } from "node:timers/promises";
import { type ChaosStack, startChaosStack } from "./chaos-stack.ts";
import { COUNT_OPEN, complaints, judge, type Verdict } from "./judge.ts";
import { createRandom, type Random } from "./random.ts";
import { breakCalls, control, freezeWorker, jumpNetworkClock, killWorker } from "./trouble.ts";
import { type ChaosNetwork, createWorkload, type Workload } from "./workload.ts";

export type ChaosOptions = {
  posts: number;
  kills: number;
  seed: number;
  networks: readonly ChaosNetwork[];
  /** Longest that the posts may take to come to an end; 0: as long as they need. */
  minutes: number;
  say: (line: string) => void;
};
export type ChaosReport = Verdict & {
  kills: number;
  freezes: number;
  database_restarts: number;
  jobs_deleted: number;
  seed: number;
  seconds: number;
  complaints: string[];
};

const WORKERS = 3;
/** Posts that may be open at once: more would only wait in the queue. */
const OPEN_MAX = 120;
const SETTLE_MINUTES = 5;

/** Publishes under fire and asks the network what came of it. The seed decides what is posted and what is broken. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { say } = options;
  const random = createRandom(options.seed);
  const began = performance.now();
  const stack = await startChaosStack((line) => say(line));
  try {
    const workload = await createWorkload(stack, options.networks, random);
    const run = new Run(stack, workload, options, random);
    await run.play();
    const verdict = await judge(stack, workload.planned, say);
    return {
      ...verdict,
      ...run.counts,
      seed: options.seed,
      seconds: Math.round((performance.now() - began) / 1000),
      complaints: complaints(verdict, run.counts.kills),
    };
  } finally {
    await stack.stop();
  }
}

class Run {
  readonly counts = { kills: 0, freezes: 0, database_restarts: 0, jobs_deleted: 0 };
  private troubled = true;
  /** Nobody plans a post while the database restarts: whether it was saved would be unknown. */
  private pause: Promise<void> = Promise.resolve();
  private planning: Promise<unknown> = Promise.resolve();
  private readonly stack: ChaosStack;
  private readonly workload: Workload;
  private readonly options: ChaosOptions;
  private readonly random: Random;

  constructor(stack: ChaosStack, workload: Workload, options: ChaosOptions, random: Random) {
    this.stack = stack;
    this.workload = workload;
    this.options = options;
    this.random = random;
  }

  async play(): Promise<void> {
    const keeping = this.keepWorkers();
    const trouble = [this.breakWorkers(), this.freezeWorkers(), this.breakDatabase()];
    try {
      await this.feed();
      while (this.counts.kills < this.options.kills) await wait(100);
    } finally {
      this.troubled = false;
      await Promise.all(trouble);
    }
    this.options.say("all is planned and the trouble ends");
    await control(this.stack, "/clock", "POST", { offsetSeconds: 0 });
    for (const channel of this.workload.channels)
      await control(this.stack, `/accounts/${encodeURIComponent(channel.networkId)}/faults`, "DELETE");
    await this.settle();
    this.ended = true;
    await keeping;
  }

  private ended = false;

  private async feed(): Promise<void> {
    const { posts } = this.options;
    while (this.workload.planned.length < posts) {
      await this.pause;
      const open = await this.countOpen();
      const room = Math.min(OPEN_MAX - open, posts - this.workload.planned.length);
      for (let index = 0; index < room; index++) {
        await this.pause;
        const plan = this.workload.planPost();
        this.planning = plan;
        const channel = await plan;
        if (this.random.oneIn(3)) await breakCalls(this.stack, channel, this.random);
        if (this.random.oneIn(100)) await jumpNetworkClock(this.stack, this.random);
      }
      if (room <= 0) await wait(100);
      if (this.workload.planned.length % 100 < room)
        this.options.say(`${this.workload.planned.length} planned, ${JSON.stringify(this.counts)}`);
    }
  }

  private async countOpen(): Promise<number> {
    const [row] = await this.stack.query<{ open: number }>(COUNT_OPEN);
    return row?.open ?? 0;
  }

  private async settle(): Promise<void> {
    const limit = performance.now() + (this.options.minutes || SETTLE_MINUTES) * 60_000;
    while ((await this.countOpen()) > 0 && performance.now() < limit) await wait(200);
  }

  private async keepWorkers(): Promise<void> {
    while (!this.ended) {
      if (this.stack.workers.size < WORKERS) await this.stack.startWorker().catch(() => undefined);
      else await wait(50);
    }
  }

  /** Kills are spread over the posts, so that each falls into work. */
  private async breakWorkers(): Promise<void> {
    const { kills, posts } = this.options;
    while (this.troubled) {
      await wait(20);
      const due = Math.ceil((this.workload.planned.length / posts) * kills);
      if (this.counts.kills < due && killWorker(this.stack, this.random)) {
        this.counts.kills++;
        await wait(this.random.between(50, 400));
      }
    }
  }

  private async freezeWorkers(): Promise<void> {
    while (this.troubled) {
      await wait(3000);
      if (this.troubled && (await freezeWorker(this.stack, this.random))) this.counts.freezes++;
    }
  }

  /** Once each in the middle of the run, and again every five thousand posts: a restart, and every job row deleted. */
  private async breakDatabase(): Promise<void> {
    const every = Math.min(5000, Math.ceil(this.options.posts / 2));
    let next = Math.ceil(every / 2);
    while (this.troubled) {
      await wait(100);
      if (this.workload.planned.length < next) continue;
      next += every;
      const restart = this.restartDatabase();
      this.pause = restart.catch(() => undefined);
      await restart;
    }
  }

  private async restartDatabase(): Promise<void> {
    // The post that is being planned right now comes to its end first.
    await this.planning;
    const rows = await this.stack.query("DELETE FROM graphile_worker._private_jobs RETURNING id");
    this.counts.jobs_deleted += rows.length;
    await this.stack.restartDatabase();
    this.counts.database_restarts++;
    this.options.say("the database restarted");
  }
}
