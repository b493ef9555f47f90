import { expect, test } from "vitest";
import { isPublicAddress } from "./is-public-address.ts";

const PUBLIC = [
  "8.8.8.8",
  "1.1.1.1",
  "172.15.255.255",
  "172.32.0.1",
  "100.63.255.255",
  "100.128.0.1",
  "157.240.1.35",
  "2606:4700:4700::1111",
  "2a03:2880:f10c:83:face:b00c:0:25de",
];

const NOT_PUBLIC = [
  ...["0.0.0.0", "0.1.2.3", "127.0.0.1", "127.255.255.254"], // this host
  ...["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.0.1"], // private
  ...["169.254.169.254", "100.64.0.1", "100.127.255.255"], // link-local with cloud metadata, carrier-grade NAT
  ...["224.0.0.1", "239.255.255.255", "255.255.255.255", "240.0.0.1"], // multicast, broadcast, reserved
  ...["192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1"], // protocol, documentation, benchmarks
  ...["::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1"],
  ...["::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:8.8.8.8", "::127.0.0.1", "::ffff:0:127.0.0.1"], // IPv4 inside IPv6
  ...[
    "64:ff9b::7f00:1",
    "64:ff9b:1::a00:1",
    "2002:7f00:1::",
    "2001::1",
    "2001:db8::1",
    "100::1",
    "3fff::1",
    "5f00::1",
  ],
  ...["", "localhost", "256.1.1.1", "1.1.1.1/8"],
];

test.each(PUBLIC)("%s is public", (address) => expect(isPublicAddress(address)).toBe(true));
test.each(NOT_PUBLIC)("%s is not public", (address) => expect(isPublicAddress(address)).toBe(false));
