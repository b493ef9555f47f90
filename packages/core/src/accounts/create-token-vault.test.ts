import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createTokenVault, TokenVaultError } from "./create-token-vault.ts";

const key = (id: string) => ({ id, key: randomBytes(32) });
const owner = { organizationId: "4b7c2a52-6f0b-4c57-9d52-0b1f2b7a1c11", subject: "instagram:178414" };
const SECRET = "EAAB-very-secret";

function refusal(work: () => unknown): TokenVaultError {
  try {
    work();
  } catch (error) {
    if (error instanceof TokenVaultError) return error;
    throw error;
  }
  throw new Error("it opened");
}

test("any text comes back, and no two envelopes of it are alike", () => {
  const vault = createTokenVault([key("k1")]);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const envelope = vault.seal(text, owner);
      expect(vault.open(envelope, owner)).toBe(text);
      expect(vault.seal(text, owner)).not.toBe(envelope);
      expect(envelope).toMatch(/^v1\.k1\.[\w-]{16}\.[\w-]*\.[\w-]{22}$/);
    }),
    { numRuns: 50 },
  );
});

test("every single flipped bit shuts it", () => {
  const vault = createTokenVault([key("k1")]);
  const envelope = vault.seal(SECRET, owner);
  for (let index = 0; index < envelope.length; index++) {
    for (let bit = 0; bit < 7; bit++) {
      const flipped = String.fromCharCode(envelope.charCodeAt(index) ^ (1 << bit));
      const altered = envelope.slice(0, index) + flipped + envelope.slice(index + 1);
      expect(refusal(() => vault.open(altered, owner)).message).not.toContain(SECRET);
    }
  }
});

test("an envelope moved to another row, another organisation or another column does not open", () => {
  const vault = createTokenVault([key("k1")]);
  const envelope = vault.seal(SECRET, owner);
  const others = [
    { ...owner, subject: "instagram:178415" },
    { ...owner, organizationId: "4b7c2a52-6f0b-4c57-9d52-0b1f2b7a1c12" },
    { ...owner, subject: `${owner.subject}:refresh` },
  ];
  for (const other of others) expect(refusal(() => vault.open(envelope, other)).reason).toBe("damaged");
});

test("rotation: the first key seals, every named key opens, a removed one is asked for by its id", () => {
  const [old, fresh] = [key("k1"), key("k2")];
  const before = createTokenVault([old]).seal(SECRET, owner);
  const rotated = createTokenVault([fresh, old]);
  expect(rotated.open(before, owner)).toBe(SECRET);
  expect(rotated.seal(SECRET, owner)).toMatch(/^v1\.k2\./);
  const error = refusal(() => createTokenVault([fresh]).open(before, owner));
  expect(error.reason).toBe("unknown-key");
  expect(error.message).toContain("k1");
});

test("a key that took over another one's id does not open its envelopes", () => {
  const envelope = createTokenVault([key("k1")]).seal(SECRET, owner);
  expect(refusal(() => createTokenVault([key("k1")]).open(envelope, owner)).reason).toBe("damaged");
});

test.each(["", "plain-token", "v1.k1", "v2.k1.AAAA.AAAA.AAAA", "v1.k1...", "v1.k1.AAAA.AAAA.AAAA.AAAA"])(
  "%j is no envelope",
  (text) => {
    expect(refusal(() => createTokenVault([key("k1")]).open(text, owner)).reason).toBe("damaged");
  },
);

test("a shortened tag is refused, though GCM itself would accept it", () => {
  const vault = createTokenVault([key("k1")]);
  const parts = vault.seal(SECRET, owner).split(".");
  const short = Buffer.from(parts[4] ?? "", "base64url")
    .subarray(0, 4)
    .toString("base64url");
  expect(refusal(() => vault.open([...parts.slice(0, 4), short].join("."), owner)).reason).toBe("damaged");
});

test("keys that cannot work are refused at start, without showing them", () => {
  expect(() => createTokenVault([])).toThrow("TOKEN_KEYS");
  expect(() => createTokenVault([key("a.b")])).toThrow("letters, digits");
  expect(() => createTokenVault([key("k1"), key("k1")])).toThrow("twice");
  expect(() => createTokenVault([{ id: "k1", key: randomBytes(16) }])).toThrow("32 bytes");
});
