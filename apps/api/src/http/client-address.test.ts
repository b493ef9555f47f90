import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

test.each([
  ["no proxy of ours: the header is anyone's", "10.0.0.1", "1.2.3.4", 0, "10.0.0.1"],
  ["one proxy: what it appended", "10.0.0.1", "6.6.6.6, 1.2.3.4", 1, "1.2.3.4"],
  ["two proxies: what the outer one appended", "10.0.0.1", "6.6.6.6, 1.2.3.4, 10.0.0.2", 2, "1.2.3.4"],
  ["a list shorter than it should be", "10.0.0.1", "1.2.3.4", 2, "10.0.0.1"],
  ["an entry that is no address", "10.0.0.1", "<script>", 1, "10.0.0.1"],
  ["no header", "10.0.0.1", undefined, 1, "10.0.0.1"],
  ["an IPv4 address on an IPv6 socket", "::ffff:10.0.0.1", undefined, 0, "10.0.0.1"],
  ["an IPv6 address", "2001:db8::1", undefined, 0, "2001:db8::1"],
  ["a connection that is already gone", undefined, undefined, 0, null],
])("%s", (_case, remote, forwardedFor, proxies, expected) => {
  expect(clientAddress(remote, forwardedFor, proxies)).toBe(expected);
});
