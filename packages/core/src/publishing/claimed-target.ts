import type {
  ConnectFlow,
  ContentType,
  ImplementedPlatform,
  PublishPhase,
} from "@businesspro/contracts/enums";
import type { MediaKind } from "@businesspro/contracts/limits";
import type { Crop } from "@businesspro/contracts/outputs";
import type { PostOptions } from "@businesspro/contracts/post-options";
import type { Checkpoint } from "@businesspro/platforms/contract";

export type ClaimedMedia = {
  kind: MediaKind;
  publicKey: string;
  /** Pixels. */
  width: number;
  height: number;
  durationMs: number | null;
  crop: Crop | null;
};

/** A target that this process holds until `claimToken` is overtaken, with all that publishing needs. */
export type ClaimedTarget = {
  id: string;
  organizationId: string;
  contentId: string;
  version: number;
  claimToken: string;
  platform: ImplementedPlatform;
  phase: PublishPhase;
  retryCount: number;
  lookCount: number;
  ownerSaysAbsent: boolean;
  checkpoint: Checkpoint | null;
  committingAt: Date | null;
  firstCommitAt: Date | null;
  commitErrorCode: string | null;
  caption: string;
  hashtags: string[];
  contentType: ContentType;
  options: PostOptions;
  /** In order. */
  media: ClaimedMedia[];
  /** Little of the network's allowance is left: what is not urgent is left out. */
  budgetIsLow: boolean;
  /** Taken well after it was due, or together with many: others wait, too. */
  isBehind: boolean;
  account: {
    /** null: disconnected and removed since. */
    id: string | null;
    accountId: string;
    accountName: string;
    flow: ConnectFlow;
    accessToken: string | null;
    tokenExpiresAt: Date | null;
    isActive: boolean;
    needsReconnect: boolean;
    metadata: Record<string, unknown>;
  };
};

/** Another process holds the target now: whatever this one was about to write is void. */
export class OvertakenError extends Error {
  constructor(targetId: string) {
    super(`target ${targetId} is held by another process`);
    this.name = "OvertakenError";
  }
}
