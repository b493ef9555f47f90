import fc from "fast-check";
import { expect, test } from "vitest";
import { hasPhoneNumber } from "./has-phone-number.ts";

test.each([
  "Order on 9876543210",
  "Order on 98765 43210 today",
  "98765-43210",
  "9876-543210",
  "987 654 3210",
  "(98765) 43210",
  "+91 98765 43210",
  "+919876543210",
  "+91-98765-43210",
  "+91 (98765) 43210",
  "91 98765 43210",
  "919876543210",
  "0 98765 43210",
  "09876543210",
  "098765 43210",
  "९८७६५ ४३२१०",
  "कॉल करें ९८७६५४३२१०",
  "98765\u00a043210",
  "98765\u201343210",
  "Call 98 76 54 32 10",
  "Call us: 9876 5432 10.",
  "022 2456 7890",
  "080-23456789",
  "(022) 24567890",
  "01234 567890",
  "Toll free 1800-123-4567",
  "1800 209 4477",
  "+1 415 555 2671",
  "+971 50 123 4567",
  "0141 2345678",
  "WhatsApp:09876543210!",
  "https://wa.me/919876543210",
  "tel:+919876543210",
  "Samosa ₹20 only, 98765 43210, Pune 411001",
])("%j names a phone number", (text) => expect(hasPhoneNumber(text)).toBe(true));

test.each([
  "",
  "Jalebi ₹60,000 to ₹75,000",
  "Sarees from 60000-75000 rupees",
  "Kurtis at 699 799 1299",
  "Combos: 650 750 1250, 9000 9500 90",
  "Pune 411001, Mumbai 400 001",
  "PIN 600001 700001",
  "25-11-2026 10:30 to 26-11-2026 22:30",
  "2026-11-25 10.30",
  "9.30 12.30 4.30",
  "Open 9-11, 12-4, 6-10",
  "8-11-2026 930",
  "Sizes 6 7 8 9 10 11 12",
  "Sizes 70 75 80 85 90",
  "Order #9876543210",
  "Bill A9876543210",
  "https://shop.in/p/9876543210?id=9876543211",
  "GST 27AAPFU0939F1ZV",
  "10,00,000 customers, 9876543.210 kg",
  "₹9876543210",
  "20% off, 1+1 free, 500 g, 2026",
  "5000000000 steps",
  "12345678901234567890",
  "10:05 11-12-2026",
  "FSSAI 10012345678901",
])("%j names none", (text) => expect(hasPhoneNumber(text)).toBe(false));

test("every mobile number is found in every way of writing it, whatever stands around it", () => {
  const number = fc.tuple(fc.integer({ min: 6, max: 9 }), fc.integer({ min: 100_000_000, max: 998_888_888 }));
  const prefix = fc.constantFrom("", "+91 ", "+91-", "91 ", "0");
  const around = fc.constantFrom(
    ["", ""],
    ["Book now: ", "!"],
    ["फ़ोन ", " पर"],
    ["(", ")"],
    ["₹20 plate. ", "\n₹30"],
  );
  fc.assert(
    fc.property(
      number,
      prefix,
      fc.constantFrom("", " ", "-"),
      around,
      ([first, rest], code, gap, [before, after]) => {
        const digits = `${first}${rest}`;
        fc.pre(!/(?:00|50|49|90|95|99)$/.test(digits.slice(0, 5)));
        expect(hasPhoneNumber(`${before}${code}${digits.slice(0, 5)}${gap}${digits.slice(5)}${after}`)).toBe(
          true,
        );
      },
    ),
  );
});

test("dates, times and prices are never taken for one", () => {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = fc
    .tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom("-", ".", "/", " "),
    )
    .map(([date, month, sign]) => [two(date), two(month), "2026"].join(sign));
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([h, m]) => `${h}:${two(m)}`);
  const price = fc.integer({ min: 1, max: 9_999_999 }).map((value) => `₹${value.toLocaleString("en-IN")}`);
  fc.assert(
    fc.property(fc.array(fc.oneof(day, time, price), { minLength: 1, maxLength: 6 }), (parts) => {
      expect(hasPhoneNumber(parts.join(", "))).toBe(false);
    }),
  );
});
