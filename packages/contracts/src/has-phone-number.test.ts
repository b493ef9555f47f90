import { expect, test } from "vitest";
import { hasPhoneNumber } from "./has-phone-number.ts";

test.each([
  "Call 98765 43210 now",
  "9876543210",
  "+91 98765-43210",
  "+91-987-654-3210",
  "कॉल करें ९८७६५ ४३२१०",
  "0141 2345678",
  "1800 123 4567",
  "WhatsApp:09876543210!",
  "+971 50 123 4567",
])("%s is one to dial", (text) => {
  expect(hasPhoneNumber(text)).toBe(true);
});

test.each([
  "Flat ₹1,00,000 off",
  "24-11-2026 10.00-12.00",
  "Order 123456 is ready",
  "https://shop.example/item/9876543210",
  "Pin code 302017, shop 45",
  "5000000000 reasons",
  "12345678901234567890",
])("%s is none", (text) => {
  expect(hasPhoneNumber(text)).toBe(false);
});
