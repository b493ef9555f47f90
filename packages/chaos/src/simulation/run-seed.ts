import { createRandom, type Random } from "../random.ts";
import { attempt, type Pause, type Surroundings } from "./attempt.ts";
import { Database } from "./database.ts";
import { Network, type NetworkKind } from "./network.ts";
import { type Mistake, type Settings, SHIPPED } from "./settings.ts";

export type SeedResult = {
  seed: number;
  /** What must never be; empty when all is well. */
  violations: string[];
  /** What happened, in order, for the reader of a failure. */
  trace: string[];
  steps: number;
};

type Worker = { run: Generator<Pause, string> | null; pause: Pause; frozenUntil: number; name: string };

const TROUBLED_STEPS = 160;
/** Far more than any seed needs to come to rest. */
const CALM_STEPS = 6000;
/** Fewer than the retries that a target has. */
const FAILURES_EACH = 3;

/** Plays one story: posts come due while processes die, freeze and race, answers get lost and jobs vanish. */
export function runSeed(
  seed: number,
  mistake: Mistake | null = null,
  settings: Settings = SHIPPED,
): SeedResult {
  const story = new Story(seed, mistake, settings);
  story.play();
  return { seed, violations: story.violations(), trace: story.trace, steps: story.steps };
}

class Story {
  readonly trace: string[] = [];
  steps = 0;
  private now = 1_000_000;
  private workerSkew = 0;
  private troubled = true;
  private readonly random: Random;
  private readonly database: Database;
  private readonly networks: Network[];
  private readonly workers: Worker[];
  private readonly failures = new Map<number, number>();
  private readonly world: Surroundings;

  constructor(seed: number, mistake: Mistake | null, settings: Settings) {
    this.random = createRandom(seed);
    this.database = new Database(settings, mistake);
    const kinds: NetworkKind[] = ["container", "listing", "reviewing"];
    this.networks = Array.from({ length: 2 }, () => new Network(this.random.pick(kinds), settings));
    this.workers = Array.from({ length: 3 }, (_, index) => ({
      run: null,
      pause: null,
      frozenUntil: 0,
      name: `worker ${index + 1}`,
    }));
    this.world = {
      database: this.database,
      networkOf: (account) => this.networks[account] ?? this.random.pick(this.networks),
      settings,
      random: this.random,
      mistake,
      now: () => this.now,
      workerClock: () => this.now + this.workerSkew,
      calm: () => !this.troubled,
      fails: (target) => this.failsNow(target),
    };
    const posts = this.random.between(1, 5);
    for (let id = 1; id <= posts; id++) this.plan(id);
  }

  play(): void {
    for (let step = 0; step < TROUBLED_STEPS; step++) this.makeTrouble();
    this.troubled = false;
    this.trace.push("— calm —");
    for (const worker of this.workers) worker.frozenUntil = 0;
    for (let step = 0; step < CALM_STEPS && !this.atRest(); step++) {
      if (this.random.oneIn(8)) this.database.sweep(this.now);
      if (this.random.oneIn(3)) this.pass(this.random.between(500, 5000));
      this.work();
    }
  }

  violations(): string[] {
    const found: string[] = [];
    const visible = this.networks.flatMap((network) => network.visible);
    for (const row of this.database.rows) {
      const times = visible.filter((post) => post.target === row.id).length;
      if (times > 1) found.push(`target ${row.id} is visible ${times} times`);
      if (row.status === "published" && times === 0)
        found.push(`target ${row.id} is called published and is lost`);
      const shownAt = Math.min(
        ...visible.filter((post) => post.target === row.id).map((post) => post.shownAt),
      );
      if (row.publishedAt !== null && times > 0 && row.publishedAt < shownAt)
        found.push(`target ${row.id} was called published before anybody could see it`);
      if (row.status === "queued" || row.status === "publishing") found.push(`target ${row.id} is stuck`);
      if (row.status !== "published" && times > 0 && row.status !== "needs_review")
        found.push(`target ${row.id} is ${row.status}, and visible`);
      if (row.status === "failed") found.push(`target ${row.id} failed although nothing was refused`);
      if (row.status === "needs_review" && this.networks[row.account]?.kind === "container")
        found.push(`target ${row.id} asks the owner where the network could tell`);
    }
    return found;
  }

  private plan(id: number): void {
    const account = this.random.between(0, 1);
    const earlier = this.database.rows.filter((row) => row.account === account);
    const text = earlier.length > 0 && this.random.oneIn(3) ? this.random.pick(earlier).text : id;
    const version = this.random.between(1, 2);
    const dueAt = this.now + this.random.between(0, 20_000);
    this.database.rows.push({
      id,
      account,
      text,
      version,
      dueAt,
      status: "queued",
      phase: "preparing",
      started: false,
      retryCount: 0,
      lookCount: 0,
      ownerSaysAbsent: false,
      nextAttemptAt: null,
      claimToken: null,
      claimDeadline: null,
      prepared: null,
      committingAt: null,
      firstCommitAt: null,
      postId: null,
      reviewedId: null,
      publishedAt: null,
      waitsForAccount: false,
    });
    this.database.jobs.push({ target: id, version, runAt: dueAt });
    // A moved post leaves its old job behind, which must do nothing.
    if (version > 1) this.database.jobs.push({ target: id, version: 1, runAt: dueAt - 5000 });
  }

  private makeTrouble(): void {
    const dice = this.random.between(1, 40);
    if (dice <= 20) this.work();
    else if (dice <= 28) this.pass(this.random.between(10, 3000));
    else if (dice === 29) this.pass(this.random.between(5000, 30_000));
    else if (dice <= 31) this.kill(this.random.pick(this.workers));
    else if (dice === 32) this.freeze(this.random.pick(this.workers));
    else if (dice === 33) this.loseJobs();
    else if (dice === 34) this.repeatJob();
    else if (dice === 35) this.jumpClock();
    else if (dice <= 38) this.database.sweep(this.now);
    else this.work();
  }

  private work(): void {
    this.steps++;
    const wait = this.advance();
    if (wait > 0) this.pass(wait);
    else this.settleNetworks();
  }

  /** Lets one worker go on to its next pause. @returns milliseconds to wait when none can */
  private advance(): number {
    const awake = this.workers.filter((worker) => worker.frozenUntil <= this.now);
    if (awake.length === 0) return 1000;
    const worker = this.random.pick(awake);
    if (!worker.run) {
      const due = this.database.jobs.filter((job) => job.runAt <= this.now);
      if (due.length === 0) return 500;
      const job = this.random.pick(due);
      this.database.jobs = this.database.jobs.filter((other) => other !== job);
      worker.run = attempt(this.world, job);
      worker.pause = null;
      this.trace.push(`${this.now} ${worker.name} takes target ${job.target} version ${job.version}`);
    }
    if (worker.pause) {
      const ready = Math.min(worker.pause.answer.answersAt, worker.pause.deadline);
      if (ready > this.now) return Math.min(ready - this.now, 1000);
    }
    const step = worker.run.next();
    if (step.done) {
      this.trace.push(`${this.now} ${worker.name}: ${step.value}`);
      worker.run = null;
    } else worker.pause = step.value;
    return 0;
  }

  private pass(milliseconds: number): void {
    this.now += milliseconds;
    this.settleNetworks();
  }

  private settleNetworks(): void {
    for (const network of this.networks)
      for (const post of network.settle(this.now, (target) => this.database.row(target).text))
        this.trace.push(`${post.at} target ${post.target} becomes visible as ${post.id}, text ${post.text}`);
  }

  private kill(worker: Worker): void {
    if (worker.run) this.trace.push(`${this.now} ${worker.name} is killed`);
    worker.run = null;
    worker.pause = null;
  }

  private freeze(worker: Worker): void {
    worker.frozenUntil = this.now + this.random.between(1000, 60_000);
    this.trace.push(`${this.now} ${worker.name} freezes until ${worker.frozenUntil}`);
  }

  private loseJobs(): void {
    this.trace.push(`${this.now} all ${this.database.jobs.length} jobs vanish`);
    this.database.jobs = [];
  }

  private repeatJob(): void {
    if (this.database.jobs.length > 0) this.database.jobs.push({ ...this.random.pick(this.database.jobs) });
  }

  private jumpClock(): void {
    this.workerSkew = this.random.between(-3_600_000, 3_600_000);
    this.trace.push(`${this.now} the workers' clock is ${this.workerSkew} ms off`);
  }

  private failsNow(target: number): boolean {
    const past = this.failures.get(target) ?? 0;
    if (!this.troubled || past >= FAILURES_EACH || !this.random.oneIn(6)) return false;
    this.failures.set(target, past + 1);
    return true;
  }

  private atRest(): boolean {
    const ended = this.database.rows.every((row) => row.status !== "queued" && row.status !== "publishing");
    return ended && this.workers.every((worker) => worker.run === null);
  }
}
