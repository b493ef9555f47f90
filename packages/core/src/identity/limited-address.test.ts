import { expect, test } from "vitest";
import type { SystemCtx } from "../context.ts";
import { limitedAddress } from "./limited-address.ts";

const of = (ipAddress: string | null) => limitedAddress({ ipAddress } as SystemCtx);

test("an IPv4 address counts for itself", () => {
  expect(of("203.0.113.9")).toBe("203.0.113.9");
  expect(of(null)).toBe("unknown");
});

test.each([
  ["2001:db8:0:1:2:3:4:5", "2001:db8:0:1"],
  ["2001:0DB8:0000:0001::ffff", "2001:db8:0:1"],
  ["2001:db8:0:1::", "2001:db8:0:1"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
])("%s counts as its network", (address, network) => {
  expect(of(address)).toBe(network);
});
