import type { Services } from "../context.ts";

/** Where months of the log of model calls lie. Every call may throw a `MediaStoreError`. */
export type ArchiveStore = {
  /** Durable when it resolves. Under the same key always the same bytes, so storing again mends at most. */
  put(key: string, path: string, sha256: string): Promise<void>;
  /** Copies an object into a new file; false: there is none. */
  fetch(key: string, path: string): Promise<boolean>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
};

/** What archiving needs. */
export type ArchiveServices = Pick<Services, "databases" | "archive" | "now">;

const KEY = /^ai-logs\/\d{4}-\d{2}\/[0-9a-f]{64}\.parquet$/;

/** `ai-logs/2026-01/<SHA-256>.parquet`: two attempts never write over each other. */
export function archiveKey(month: string, sha256: string): string {
  return checkedKey(`ai-logs/${month}/${sha256}.parquet`);
}

/** So that nothing else ever becomes a path. */
export function checkedKey(key: string): string {
  if (!KEY.test(key)) throw new Error("An archive is stored under its month and its SHA-256");
  return key;
}
