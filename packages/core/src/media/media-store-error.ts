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
