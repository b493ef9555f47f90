import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createAddressSigner } from "./create-address-signer.ts";

const key = (id: string) => ({ id, key: randomBytes(32) });
const now = new Date("2026-11-24T10:00:00Z");
const later = new Date("2026-11-25T10:00:00Z");
const queryOf = (address: string) => {
  const { searchParams } = new URL(address, "https://shop.example");
  return { until: searchParams.get("until") ?? "", signature: searchParams.get("signature") ?? "" };
};

test("an address is good for its path until its end, also after a new key came in front", () => {
  const old = key("old");
  const query = queryOf(createAddressSigner([old]).sign("/media/a.jpg", later));
  const signer = createAddressSigner([key("new"), old]);
  expect(signer.isSigned("/media/a.jpg", query, now)).toBe(true);
  expect(signer.isSigned("/media/b.jpg", query, now)).toBe(false);
  expect(signer.isSigned("/media/a.jpg", query, later)).toBe(false);
  expect(createAddressSigner([key("other")]).isSigned("/media/a.jpg", query, now)).toBe(false);
});

test("a longer end, another signature or none is no good", () => {
  const signer = createAddressSigner([key("one")]);
  const query = queryOf(signer.sign("/media/a.jpg", later));
  for (const change of [{ until: "9999999999" }, { until: "" }, { signature: "" }, { signature: "AAAA" }])
    expect(signer.isSigned("/media/a.jpg", { ...query, ...change }, now)).toBe(false);
});
