import { storeErrorOf } from "../media/media-store-error.ts";
import { EngineError } from "./ask-engine.ts";

/** A month could not be archived or read. Nothing is lost: what was not verified is still in the database. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
}

/** What went wrong with a month, in words for the operator. */
export function archiveErrorOf(month: string, cause: unknown): unknown {
  if (cause instanceof EngineError)
    return new ArchiveError(`${month} stays in the database: ${cause.message}`, { cause });
  const store = storeErrorOf(cause);
  if (store === null) return cause;
  const what = store.reason === "full" ? "is full" : "cannot be reached";
  return new ArchiveError(
    `${month} stays in the database: the archive store, or the temporary folder, ${what} (${store.message}). The next run tries again.`,
    { cause },
  );
}
