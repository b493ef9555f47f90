import { EgressError } from "@businesspro/egress/egress";
import { expect, test } from "vitest";
import { classifyNetworkFailure } from "./classify-network-failure.ts";

const failed = (code: string) =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });

test.each([
  [failed("ECONNREFUSED"), "network-econnrefused", "transient"],
  [failed("ENOTFOUND"), "network-enotfound", "transient"],
  [failed("UND_ERR_CONNECT_TIMEOUT"), "network-und_err_connect_timeout", "transient"],
  [new EgressError("address-refused", "no"), "network-address-refused", "transient"],
  [new EgressError("url-refused", "no"), "network-url-refused", "transient"],
  [failed("ECONNRESET"), "network-econnreset", "outcome-unknown"],
  [failed("UND_ERR_SOCKET"), "network-und_err_socket", "outcome-unknown"],
  [failed("EPIPE"), "network-epipe", "outcome-unknown"],
  [new DOMException("late", "TimeoutError"), "network-timeout", "outcome-unknown"],
  [new DOMException("stopped", "AbortError"), "network-timeout", "outcome-unknown"],
  [new EgressError("redirect-refused", "no"), "network-redirect-refused", "outcome-unknown"],
  [new EgressError("response-too-large", "no"), "network-response-too-large", "outcome-unknown"],
  [new TypeError("fetch failed"), "network-unknown", "outcome-unknown"],
  ["odd", "network-unknown", "outcome-unknown"],
])("%s is %s and after a commit %s", (error, code, onCommit) => {
  expect(classifyNetworkFailure(error, "POST /1/feed", "commit")).toMatchObject({ kind: onCommit, code });
  expect(classifyNetworkFailure(error, "GET /1", "read")).toMatchObject({ kind: "transient", code });
});
