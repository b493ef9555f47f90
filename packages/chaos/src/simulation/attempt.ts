import { nextStep, type PublishOutcome } from "@businesspro/core/publishing/next-step";
import type { Random } from "../random.ts";
import type { Claim, Database, Job } from "./database.ts";
import type { Fate, Network } from "./network.ts";
import type { Mistake, Settings } from "./settings.ts";

/** What an attempt sees of the world around it. All instants are milliseconds of the true clock. */
export type Surroundings = {
  database: Database;
  networkOf: (account: number) => Network;
  settings: Settings;
  random: Random;
  mistake: Mistake | null;
  now: () => number;
  /** The process's clock, which jumps. */
  workerClock: () => number;
  /** Whether trouble is still being made. */
  calm: () => boolean;
  /** Whether this call fails in a way that tells nothing; counted, so that retries are never used up. */
  fails: (target: number) => boolean;
};

/** What the attempt waits for before it goes on; null: anything may happen in between. */
export type Pause = { answer: Fate; deadline: number } | null;

/** As in `publish-target.ts`, or lower: a job that never ends would hide the queue's part. */
const IN_A_ROW = 3;

/** `publish-target.ts`, stopped wherever the real one awaits something: there a process may freeze or die. */
export function* attempt(world: Surroundings, job: Job): Generator<Pause, string> {
  const told: string[] = [];
  let next: Job | null = job;
  for (let turn = 0; next && turn < IN_A_ROW; turn++) next = yield* publishOne(world, next, told);
  yield null;
  if (next) world.database.jobs.push(next);
  return told.join("; ");
}

function* publishOne(world: Surroundings, job: Job, told: string[]): Generator<Pause, Job | null> {
  const { database } = world;
  const claim = database.claim(job, world.now());
  yield null;
  if (!claim) return tell("nothing to do");
  const tried = yield* act(world, claim);
  if (tried === "overtaken" || tried === "waits") return tell(`${claim.id}: ${tried}`);
  const lostWithAccess = world.mistake === "access-forgets" && during(tried.outcome) === "access";
  const position = lostWithAccess ? ({ ...claim, phase: "preparing" } as const) : claim;
  const next = nextStep(position, tried.outcome, () => world.random.fraction());
  yield null;
  const waiting = database.settle(
    claim,
    next,
    { postId: tried.postId, committed: tried.outcome.type === "committed" },
    world.now(),
  );
  const isOvertaken = waiting === "overtaken";
  const freed = isUnderReview(tried.outcome) && next.waitSeconds !== null;
  if (freed) yield null;
  const ends = isOvertaken ? waiting : `now ${next.status}/${next.phase} ${tried.postId ?? ""}`;
  tell(`${claim.id}: ${describe(tried.outcome)}, ${ends}`);
  if (isOvertaken) return null;
  return freed ? database.freeAccount(claim, world.now()) : waiting;

  function tell(what: string): null {
    told.push(what);
    return null;
  }
}

type Tried = { outcome: PublishOutcome; postId: string | null };

function* act(world: Surroundings, claim: Claim): Generator<Pause, Tried | "overtaken" | "waits"> {
  const { database, mistake } = world;
  const network = world.networkOf(claim.account);
  if (world.fails(claim.id)) return failed(claim.reviewedId === null ? "access" : "reviewing", "transient");
  yield null;
  if (claim.phase !== "preparing" && mistake !== "no-probe") return yield* probe(world, claim, network);

  let prepared = claim.prepared;
  if (world.fails(claim.id)) return failed("preparing", "transient");
  if (prepared === null) {
    prepared = network.prepare();
    yield null;
    if (!database.save(claim, prepared, world.now())) return "overtaken";
    yield null;
  }
  const began = world.now();
  const begun = database.beginCommit(claim, began);
  if (begun === "overtaken") return "overtaken";
  if (begun === "busy") return "waits";
  yield null;
  const left = world.settings.clientDeadline - (world.now() - began);
  if (left <= 0 && mistake !== "late-send") return "overtaken";

  const sent = { target: claim.id, text: claim.text, prepared, now: world.now() };
  const fate = network.commit(sent, world.random, world.calm());
  const deadline = world.now() + left;
  yield { answer: fate, deadline };
  if (world.now() < fate.answersAt || fate.answer !== "accepted")
    return failed("committing", "outcome-unknown");
  const post = network.visible.find((visible) => visible.target === claim.id);
  // A second publish of one container is refused: whether it is there has to be asked.
  if (!post) return failed("committing", "outcome-unknown");
  if (post.shownAt <= world.now() || mistake === "review-counts")
    return { outcome: { type: "committed" }, postId: post.id };
  return yield* takenForReview(world, claim, post.id);
}

function* takenForReview(
  { database, now }: Surroundings,
  claim: Claim,
  id: string,
): Generator<Pause, Tried | "overtaken"> {
  yield null;
  if (!database.saveReview(claim, id, now())) return "overtaken";
  yield null;
  return { outcome: { type: "taken-for-review" }, postId: id };
}

function isUnderReview(outcome: PublishOutcome): boolean {
  if (outcome.type === "probed") return outcome.result.outcome === "in-review";
  return outcome.type === "taken-for-review" || (outcome.type === "failed" && outcome.during === "reviewing");
}

function* probe(world: Surroundings, claim: Claim, network: Network): Generator<Pause, Tried | "overtaken"> {
  const claimedAt = world.now();
  if (claim.reviewedId !== null) {
    yield null;
    if (world.fails(claim.id)) return failed("reviewing", "transient");
    const result = network.review(claim.reviewedId, world.now());
    return { outcome: { type: "probed", result }, postId: claim.reviewedId };
  }
  const used = world.database.beginProbe(claim, claimedAt);
  if (used === "overtaken") return used;
  if (used === "busy") return { outcome: { type: "account-busy" }, postId: null };
  yield null;
  if (world.fails(claim.id)) return failed("probing", "transient");
  const lastStartedAt = claim.committingAt ?? claimedAt;
  const result = network.probe({
    text: claim.text,
    prepared: claim.prepared ?? 0,
    startedAt: claim.firstCommitAt ?? lastStartedAt,
    lastStartedAt,
    used,
    now: world.now(),
    judgedAt: judgedAt(world, claimedAt),
  });
  if (result.outcome === "in-review") return yield* takenForReview(world, claim, result.postId);
  return { outcome: { type: "probed", result }, postId: result.outcome === "live" ? result.postId : null };
}

function judgedAt(world: Surroundings, claimedAt: number): number {
  if (world.mistake === "probe-by-worker-clock") return world.workerClock();
  return world.mistake === "short-settling" ? claimedAt + world.settings.quiet - 1000 : claimedAt;
}

function describe(outcome: PublishOutcome): string {
  if (outcome.type === "probed") return `found ${outcome.result.outcome}`;
  return outcome.type === "failed" ? `${outcome.kind} while ${outcome.during}` : outcome.type;
}

const during = (outcome: PublishOutcome) => (outcome.type === "failed" ? outcome.during : null);

function failed(
  during: "access" | "preparing" | "committing" | "probing" | "reviewing",
  kind: "transient" | "outcome-unknown",
): Tried {
  return { outcome: { type: "failed", during, kind, retryAfterSeconds: null }, postId: null };
}
