import type { ImplementedPlatform } from "@businesspro/contracts/enums";
import type { SandboxFault } from "./sandbox-process.ts";

/** A fault of the sandbox network, and the failure that an adapter must make of it. */
type Expected = readonly [SandboxFault, object];
type Refusals = { onCommit: readonly Expected[]; onRead: readonly Expected[] };

const META: Refusals = {
  onCommit: [
    [{ fault: "token-expired" }, { kind: "reauth", code: "190/463" }],
    [{ fault: "token-revoked" }, { kind: "reauth", code: "190/460" }],
    [
      { fault: "custom-error", code: 190, subcode: 458 },
      { kind: "reauth", code: "190/458" },
    ],
    [
      { fault: "custom-error", code: 368, subcode: 1390008, userMessage: "Slow down" },
      { kind: "rejected", userMessage: "Slow down" },
    ],
    [{ fault: "account-restricted" }, { kind: "account-disabled", code: "25/2207050" }],
  ],
  onRead: [
    [{ fault: "transient-500" }, { kind: "transient", code: "2" }],
    [{ fault: "read-transient-100-33" }, { kind: "transient", code: "100/33" }],
    [
      { fault: "gateway-html", status: 503 },
      { kind: "transient", code: "http-503" },
    ],
    [{ fault: "token-revoked" }, { kind: "reauth", code: "190/460" }],
  ],
};

const GOOGLE: Refusals = {
  onCommit: [
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
  onRead: [
    [{ fault: "transient-500" }, { kind: "transient", code: "UNAVAILABLE" }],
    [{ fault: "read-transient-100-33" }, { kind: "rejected", code: "NOT_FOUND" }],
    [
      { fault: "gateway-html", status: 503 },
      { kind: "transient", code: "http-503" },
    ],
    [{ fault: "token-revoked" }, { kind: "reauth", code: "UNAUTHENTICATED" }],
  ],
};

export function expectedRefusals(platform: ImplementedPlatform): Refusals {
  return platform === "google-business" ? GOOGLE : META;
}
