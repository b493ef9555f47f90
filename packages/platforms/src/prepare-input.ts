import type { AccountAccess, Checkpoint, PostPayload } from "./contract.ts";

/** The arguments of `PlatformAdapter.prepare`, for the steps that it is made of. */
export type PrepareInput = {
  access: AccountAccess;
  post: PostPayload;
  checkpoint: Checkpoint | null;
  save: (checkpoint: Checkpoint) => Promise<void>;
};
