import { expect, test } from "vitest";
import { sanitizeForLog } from "./sanitize-for-log.ts";

test.each([
  "98765 43210",
  "9876543210",
  "+91-98765-43210",
  "+91 98765 43210",
  "0091 9876543210",
  "098765 43210",
  "98765.43210",
  "9 8 7 6 5 4 3 2 1 0",
  "९८७६५४३२१०",
  "९८७६५ ४३२१०",
  "+९१ ९८७६५-४३२१०",
  "৯৮৭৬৫৪৩২১০",
  "98765\u200b43210",
  "(022) 2345 6789",
  "080-41234567",
  "1800-180-1551",
  "+1 (415) 555-0132",
])("removes the phone number %s", (phone) => {
  expect(sanitizeForLog(`Call ${phone} now`)).toBe("Call [phone] now");
});

test.each([
  "₹1,200 only",
  "2026-11-24 10:00",
  "PIN 560001",
  "20% off till 30 June 2026",
  "12 to 15 December, 6 am",
  "₹99, ₹199, ₹299",
  "MG Road 12/4, 3rd floor",
])("keeps %s", (text) => expect(sanitizeForLog(text)).toBe(text));

test.each(["asha.k+shop@gmail.com", "asha [at] shop [dot] in", "आशा@दुकान.भारत", "A_B@mail.example.co.in"])(
  "removes the address %s",
  (address) => {
    expect(sanitizeForLog(`Write to ${address} today`)).toBe("Write to [email] today");
  },
);

test.each([
  ["Bearer abcdefgh12345678", "[token]"],
  ["sk-proj-abcdefghijkl1234", "[token]"],
  ["EAAGm0PX4ZCpsBAKZCexample", "[token]"],
  ["IGQVJexample1234567890abc", "[token]"],
  ["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "[token]"],
  ["https://x.example/y?access_token=abc123&z=1", "https://x.example/y?access_token=[token]&z=1"],
  ["f3a9c1d27b604e5f8a1b2c3d4e5f60718293a4b5", "[token]"],
])("removes the secret in %s", (text, expected) => expect(sanitizeForLog(text)).toBe(expected));

test("keeps ids of rows, counts of tokens and the shape of a value", () => {
  const value = {
    id: "0198c0de-0000-7000-8000-000000000001",
    promptTokens: 512,
    at: null,
    list: [true, "नमस्ते"],
    cost: 1234,
  };
  expect(sanitizeForLog(value)).toEqual(value);
});

test("removes what stands under a secret's name, and phone numbers in numeric fields", () => {
  expect(
    sanitizeForLog({ apiKey: "x", nested: [{ refresh_token: "y", tel: 9876543210 }], password: 1 }),
  ).toEqual({
    apiKey: "[redacted]",
    nested: [{ refresh_token: "[redacted]", tel: "[phone]" }],
    password: "[redacted]",
  });
});

test("an error keeps its name and its cleaned message, never its stack", () => {
  expect(sanitizeForLog(new TypeError("no route to 98765 43210"))).toEqual({
    name: "TypeError",
    message: "no route to [phone]",
  });
});
