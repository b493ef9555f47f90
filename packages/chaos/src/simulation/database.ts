import type { Position, Transition } from "@businesspro/core/publishing/next-step";
import type { Mistake, Settings } from "./settings.ts";

export type Row = Position & {
  id: number;
  account: number;
  /** Posts of the same number carry the same caption and picture. */
  text: number;
  status: Transition["status"];
  started: boolean;
  version: number;
  dueAt: number;
  nextAttemptAt: number | null;
  claimToken: number | null;
  claimDeadline: number | null;
  prepared: number | null;
  committingAt: number | null;
  firstCommitAt: number | null;
  postId: string | null;
  /** The post that the network has taken and still looks at. */
  reviewedId: string | null;
  publishedAt: number | null;
  waitsForAccount: boolean;
};
export type Claim = Row & { token: number };
export type Job = { target: number; version: number; runAt: number };
type Lease = { target: number; deadline: number };

/** What the SQL statements of `packages/core/src/publishing` do, each one step that nothing can interrupt. */
export class Database {
  readonly rows: Row[] = [];
  jobs: Job[] = [];
  private readonly leases = new Map<number, Lease>();
  private tokens = 0;
  private readonly settings: Settings;
  private readonly mistake: Mistake | null;

  constructor(settings: Settings, mistake: Mistake | null) {
    this.settings = settings;
    this.mistake = mistake;
  }

  /** `claim-target.ts` */
  claim(job: Job, now: number): Claim | null {
    const row = this.row(job.target);
    const current = row.version === job.version;
    const due =
      (row.status === "queued" && row.dueAt <= now) ||
      (row.status === "publishing" && (row.claimDeadline ?? 0) <= now);
    if (!current || !due || (row.nextAttemptAt ?? 0) > now) return null;
    row.status = "publishing";
    row.phase = row.started ? row.phase : "preparing";
    row.started = true;
    row.claimToken = ++this.tokens;
    row.claimDeadline = now + this.settings.lease;
    row.nextAttemptAt = null;
    return { ...row, token: row.claimToken };
  }

  /** `save-checkpoint.ts`; false: overtaken. */
  save(claim: Claim, prepared: number, now: number): boolean {
    const row = this.row(claim.id);
    if (!this.holds(claim, row, now)) return false;
    row.prepared = prepared;
    row.claimDeadline = now + this.settings.lease;
    return true;
  }

  /** `save-checkpoint.ts` with a post that is looked at; false: overtaken. */
  saveReview(claim: Claim, id: string, now: number): boolean {
    const row = this.row(claim.id);
    if (!this.holds(claim, row, now)) return false;
    row.reviewedId = id;
    row.claimDeadline = now + this.settings.lease;
    return true;
  }

  /** `free-account.ts` */
  freeAccount(claim: Claim, now: number): Job | null {
    const row = this.row(claim.id);
    const lease = this.leases.get(row.account);
    const isOpen = row.status === "publishing" && row.phase === "confirming" && row.claimToken === null;
    if (!isOpen || row.reviewedId === null || lease?.target !== row.id || lease.deadline <= now) return null;
    lease.deadline = now;
    return this.wakeNext(row, now);
  }

  /** `begin-commit.ts` */
  beginCommit(claim: Claim, now: number): "begun" | "busy" | "overtaken" {
    const row = this.row(claim.id);
    const lease = this.leases.get(row.account);
    if (!this.holds(claim, row, now)) return "overtaken";
    const isTaken = lease && lease.target !== row.id && lease.deadline > now;
    if (this.mistake !== "no-lease" && (isTaken || this.isPreceded(row))) {
      row.waitsForAccount = true;
      row.claimToken = null;
      row.claimDeadline = null;
      row.nextAttemptAt = now + WAITS_WITHOUT_JOB;
      return "busy";
    }
    row.waitsForAccount = false;
    this.leases.set(row.account, { target: row.id, deadline: now + this.leaseLasts });
    row.phase = "committing";
    row.committingAt = now;
    row.firstCommitAt ??= now;
    row.lookCount = 0;
    row.claimDeadline = now + this.settings.quiet;
    return "begun";
  }

  /** `settle-target.ts`; the post that waited for the account, null where none did. */
  settle(
    claim: Claim,
    next: Transition,
    facts: { postId: string | null; committed: boolean },
    now: number,
  ): Job | null | "overtaken" {
    const row = this.row(claim.id);
    const { postId } = facts;
    const known = facts.committed || (this.mistake === "late-probe-counts" && next.status === "published");
    const late = known && (row.status === "publishing" || row.status === "needs_review");
    if (row.claimToken !== claim.token && !late && this.mistake !== "no-claim-token") return "overtaken";
    row.status = next.status;
    row.phase = next.phase ?? "preparing";
    row.retryCount = next.retryCount;
    row.lookCount = next.lookCount;
    row.claimToken = null;
    row.claimDeadline = null;
    row.postId = postId ?? row.postId;
    if (next.status === "published") row.publishedAt ??= now;
    row.waitsForAccount = false;
    row.nextAttemptAt = next.waitSeconds === null ? null : now + next.waitSeconds * 1000;
    const lease = this.leases.get(row.account);
    if (lease?.target === row.id)
      lease.deadline =
        next.phase === "confirming" && row.nextAttemptAt !== null ? row.nextAttemptAt + this.leaseLasts : now;
    if (row.nextAttemptAt !== null)
      this.jobs.push({ target: row.id, version: row.version, runAt: row.nextAttemptAt });
    const stands = row.nextAttemptAt !== null && !(row.phase === "preparing" && row.retryCount > 0);
    return stands ? null : this.wakeNext(row, now);
  }

  /** `sweep-targets.ts` */
  sweep(now: number): void {
    if (this.mistake === "no-sweep") return;
    for (const row of this.rows) {
      const open = row.status === "queued" || row.status === "publishing";
      const waits =
        Math.max(row.dueAt, row.nextAttemptAt ?? 0) + SWEEP_GRACE > now || (row.claimDeadline ?? 0) > now;
      if (open && !waits) this.jobs.push({ target: row.id, version: row.version, runAt: now });
    }
  }

  /** `begin-probe.ts`; busy: another target's outcome on this account is open. */
  beginProbe(claim: Claim, now: number): Set<string> | "busy" | "overtaken" {
    if (!this.holds(claim, this.row(claim.id), now)) return "overtaken";
    const lease = this.leases.get(claim.account);
    if (this.mistake !== "no-lease") {
      if (lease && lease.target !== claim.id && lease.deadline > now) return "busy";
      this.leases.set(claim.account, { target: claim.id, deadline: now + this.leaseLasts });
    }
    return new Set(
      this.rows.flatMap((row) =>
        row.account === claim.account && row.id !== claim.id && row.postId !== null ? [row.postId] : [],
      ),
    );
  }

  /** Posts of an account leave in the order in which they are due; one that is in trouble holds up nobody. */
  private isPreceded(row: Row): boolean {
    return this.rows.some(
      (other) =>
        other.account === row.account &&
        other.id !== row.id &&
        other.dueAt < row.dueAt &&
        other.retryCount === 0 &&
        (other.status === "queued" ||
          (other.status === "publishing" && other.phase === "preparing" && other.lookCount < 5)),
    );
  }

  private wakeNext(settled: Row, now: number): Job | null {
    const [next] = this.rows
      .filter((row) => row.account === settled.account && row.waitsForAccount && row.status === "publishing")
      .filter((row) => row.claimToken === null && row.id !== settled.id)
      .sort((one, other) => one.dueAt - other.dueAt);
    if (!next) return null;
    next.waitsForAccount = false;
    next.nextAttemptAt = null;
    return { target: next.id, version: next.version, runAt: now };
  }

  row(id: number): Row {
    const row = this.rows.find((candidate) => candidate.id === id);
    if (!row) throw new RangeError(`no target ${id}`);
    return row;
  }

  /** Until the outcome is known; the end is for a target that vanished. */
  private get leaseLasts(): number {
    return this.mistake === "short-lease" ? this.settings.quiet : 3_600_000;
  }

  private holds(claim: Claim, row: Row, now: number): boolean {
    if (this.mistake === "no-claim-token") return true;
    return row.claimToken === claim.token && (row.claimDeadline ?? 0) > now;
  }
}

const SWEEP_GRACE = 2000;
const WAITS_WITHOUT_JOB = 10_000;
