import { Platform } from "@businesspro/contracts/enums";
import type { ErrorKey } from "@businesspro/contracts/errors";
import { PlatformError } from "@businesspro/platforms/platform-error";
import { DomainError } from "../domain-error.ts";

const KEYS = {
  reauth: "account-needs-reconnect",
  "rate-limited": "platform-rate-limited",
  rejected: "platform-rejected",
  transient: "platform-unreachable",
  "outcome-unknown": "platform-unreachable",
  "account-disabled": "platform-account-disabled",
} as const satisfies Record<PlatformError["kind"], ErrorKey>;

/** What a failed call to the network is for whoever waits for its answer; everything else as it is. */
export function messagingProblem(error: unknown): unknown {
  if (!(error instanceof PlatformError)) return error;
  const parameters = {
    platform: Platform.WHATSAPP,
    account: "WhatsApp",
    reason: error.userMessage ?? error.code,
  };
  const code = error.kind === "rejected" ? "INVALID" : "UPSTREAM";
  return new DomainError(code, KEYS[error.kind], { parameters, cause: error });
}
