import type { ContentType } from "@businesspro/contracts/enums";
import { PICTURE_SECONDS } from "../google-business/probe-local-post.ts";
import type { SandboxFault } from "./sandbox-process.ts";
import type { Subject, World } from "./world.ts";

type Expected = readonly [SandboxFault, object];

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
  /** Seconds beyond the settling time during which a commit with a picture may still land. */
  pictureSeconds: number;
  /** Answers to a commit that are certain: a fault of the sandbox network, and the failure that is made of it. */
  refusals: readonly Expected[];
  /** The same of a call that only reads. */
  readRefusals: readonly Expected[];
  /** A call that only reads. */
  read: (world: World, subject: Subject, postId: string, type: ContentType) => Promise<unknown>;
};

const META_TOKEN_REFUSALS: readonly Expected[] = [
  [{ fault: "token-expired" }, { kind: "reauth", code: "190/463" }],
  [{ fault: "token-revoked" }, { kind: "reauth", code: "190/460" }],
  [
    { fault: "custom-error", code: 190, subcode: 458 },
    { kind: "reauth", code: "190/458" },
  ],
];

/** @param invisible what a read of something that cannot be seen means */
const metaReadRefusals = (invisible: object): readonly Expected[] => [
  [{ fault: "transient-500" }, { kind: "transient", code: "2" }],
  [{ fault: "read-transient-100-33" }, invisible],
  [
    { fault: "gateway-html", status: 503 },
    { kind: "transient", code: "http-503" },
  ],
  [{ fault: "token-revoked" }, { kind: "reauth", code: "190/460" }],
];

export const MESSAGE_TRAITS: NetworkTraits = {
  makes: "message",
  evidence: "receipt",
  checkpointFor: "picture",
  throttledCommit: "refused",
  refusesRepeats: false,
  hasAddress: false,
  pictureSeconds: 0,
  refusals: [
    ...META_TOKEN_REFUSALS,
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
  readRefusals: metaReadRefusals({ kind: "account-disabled", code: "100/33" }),
  read: (world, { access }) => world.platforms.messaging.readSender(access()),
};

export const FEED_TRAITS: NetworkTraits = {
  makes: "post",
  evidence: "network",
  checkpointFor: "post",
  throttledCommit: "unclear",
  refusesRepeats: true,
  hasAddress: true,
  pictureSeconds: 0,
  refusals: [
    ...META_TOKEN_REFUSALS,
    [
      { fault: "custom-error", code: 368, subcode: 1390008, userMessage: "Slow down" },
      { kind: "rejected", userMessage: "Slow down" },
    ],
    [{ fault: "account-restricted" }, { kind: "account-disabled", code: "25/2207050" }],
  ],
  readRefusals: metaReadRefusals({ kind: "transient", code: "100/33" }),
  read: (_world, { adapter, access }, postId, type) => adapter.permalink(access(), postId, type),
};

/** Google takes the same post as often as it is sent. */
export const PLACE_TRAITS: NetworkTraits = {
  ...FEED_TRAITS,
  refusesRepeats: false,
  pictureSeconds: PICTURE_SECONDS,
  refusals: [
    [{ fault: "token-expired" }, { kind: "reauth", code: "UNAUTHENTICATED" }],
    [{ fault: "token-revoked" }, { kind: "reauth", code: "UNAUTHENTICATED" }],
    [
      { fault: "custom-error", status: 403, reason: "FORBIDDEN" },
      { kind: "reauth", code: "PERMISSION_DENIED" },
    ],
    [
      { fault: "custom-error", reason: "INVALID_VALUE" },
      { kind: "rejected", code: "INVALID_ARGUMENT/INVALID_VALUE" },
    ],
    [
      { fault: "account-restricted" },
      { kind: "account-disabled", code: "INVALID_ARGUMENT/LOCATION_DISABLED_FOR_LOCAL_POST_API" },
    ],
  ],
  readRefusals: [
    [{ fault: "transient-500" }, { kind: "transient", code: "UNAVAILABLE" }],
    [{ fault: "read-transient-100-33" }, { kind: "rejected", code: "NOT_FOUND" }],
    [
      { fault: "gateway-html", status: 503 },
      { kind: "transient", code: "http-503" },
    ],
    [{ fault: "token-revoked" }, { kind: "reauth", code: "UNAUTHENTICATED" }],
  ],
};
