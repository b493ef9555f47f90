/**
 * `full`: nothing more fits in, or the operator's quota is used up. `unreachable`: the store does not answer as it
 * should; what was asked for may or may not have happened.
 */
type Reason = "full" | "unreachable";

/** The place where media lie cannot do its work now. */
export class MediaStoreError extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "MediaStoreError";
    this.reason = reason;
  }
}

/** No space, no quota, or no larger file. */
const FULL: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** Whether a file system said that there is no room. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && FULL.has(error.code);
}

/** The error, or the one that a full disk means; null: it has nothing to do with where media lie. */
export function storeErrorOf(error: unknown): MediaStoreError | null {
  if (error instanceof MediaStoreError) return error;
  return isFull(error) ? new MediaStoreError("full", "the disk is full", { cause: error }) : null;
}
