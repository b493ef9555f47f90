import { expect, test } from "vitest";
import { normalizeEmail } from "./normalize-email.ts";

test.each([
  ["Asha@Example.COM", "asha@example.com"],
  ["  asha@example.com ", "asha@example.com"],
  ["asha+shop@mail.example.co.in", "asha+shop@mail.example.co.in"],
])("%s is stored as %s", (input, stored) => {
  expect(normalizeEmail(input)).toBe(stored);
});

test.each([
  "",
  "asha",
  "asha@",
  "@example.com",
  "asha@example",
  "asha @example.com",
  "a@b@c.com",
  `${"a".repeat(250)}@example.com`,
])("%j is refused", (input) => {
  expect(() => normalizeEmail(input)).toThrowError(
    expect.objectContaining({ key: "email-invalid", field: "email" }),
  );
});
