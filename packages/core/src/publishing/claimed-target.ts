import type {
  ConnectFlow,
  ContentType,
  ImplementedPlatform,
  PublishPhase,
} from "@businesspro/contracts/enums";
import type { Checkpoint } from "@businesspro/platforms/contract";

/** Pixels. */
export type ClaimedMedia = { publicKey: string; width: number; height: number };

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
  /** In order. */
  media: ClaimedMedia[];
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
