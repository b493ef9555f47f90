import type { ContentType } from "@businesspro/contracts/enums";
import type { SandboxFault } from "./sandbox-process.ts";
import type { Subject, World } from "./world.ts";

/** In what networks differ that keep the same promises. */
export type NetworkTraits = {
  makes: "post" | "message";
  /** What decides an unclear commit: a look at the network, or what a webhook tells of it. */
  evidence: "network" | "receipt";
  /** What makes a checkpoint useless for another post. */
  checkpointFor: "post" | "picture";
  /** Whether a throttled commit may have made the post visible all the same. */
  throttledCommit: "unclear" | "refused";
  /** False: the network takes the very same thing twice, so that only publishing can keep it from that. */
  refusesRepeats: boolean;
  hasAddress: boolean;
  /** Answers to a commit that are certain, beyond those that every network has. */
  refusals: readonly [SandboxFault, object][];
  /** What a read of something that cannot be seen means. */
  invisible: object;
  /** A call that only reads. */
  read: (world: World, subject: Subject, postId: string, type: ContentType) => Promise<unknown>;
};

export const MESSAGE_TRAITS: NetworkTraits = {
  makes: "message",
  evidence: "receipt",
  checkpointFor: "picture",
  throttledCommit: "refused",
  refusesRepeats: false,
  hasAddress: false,
  refusals: [
    [
      { fault: "custom-error", code: 368, subcode: 1390008, userMessage: "Slow down" },
      { kind: "account-disabled", userMessage: "Slow down", refusal: { pausesCampaign: true } },
    ],
    [{ fault: "account-restricted" }, { kind: "account-disabled", code: "131031" }],
    [
      { fault: "custom-error", code: 131049 },
      { kind: "rate-limited", refusal: { scope: "person" } },
    ],
    [{ fault: "custom-error", status: 500, code: 131000 }, { kind: "transient" }],
  ],
  invisible: { kind: "account-disabled", code: "100/33" },
  read: (world, { access }) => world.platforms.messaging.readSender(access()),
};

export const FEED_TRAITS: NetworkTraits = {
  makes: "post",
  evidence: "network",
  checkpointFor: "post",
  throttledCommit: "unclear",
  refusesRepeats: true,
  hasAddress: true,
  refusals: [
    [
      { fault: "custom-error", code: 368, subcode: 1390008, userMessage: "Slow down" },
      { kind: "rejected", userMessage: "Slow down" },
    ],
    [{ fault: "account-restricted" }, { kind: "account-disabled", code: "25/2207050" }],
  ],
  invisible: { kind: "transient", code: "100/33" },
  read: (_world, { adapter, access }, postId, type) => adapter.permalink(access(), postId, type),
};
