import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./hash-password.ts";

test("a password opens its own hash and no other does", async () => {
  const hash = await hashPassword("correct horse");
  expect(hash).toMatch(/^\$2b\$10\$/);
  expect(await verifyPassword("correct horse", hash)).toBe(true);
  expect(await verifyPassword("correct hors", hash)).toBe(false);
});

test("the same text in another Unicode form opens it", async () => {
  const hash = await hashPassword("क़लम caf\u00e9 shop".normalize("NFC"));
  expect(await verifyPassword("क़लम cafe\u0301 shop".normalize("NFD"), hash)).toBe(true);
});

test("what bcrypt would ignore is never hashed", async () => {
  await expect(hashPassword("x".repeat(73))).rejects.toThrow();
});

test("nobody's hash matches nothing and costs the same work as a real one", async () => {
  expect(await verifyPassword("", null)).toBe(false);
  const hash = await hashPassword("correct horse");
  // Of the processor, not of the clock, and the least of five: whatever else the machine does only adds.
  const work = async (stored: string | null) => {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 5; i++) {
      const before = process.cpuUsage();
      await verifyPassword("wrong", stored);
      least = Math.min(least, process.cpuUsage(before).user);
    }
    return least;
  };
  expect((await work(null)) / (await work(hash))).toBeGreaterThan(0.5);
});
