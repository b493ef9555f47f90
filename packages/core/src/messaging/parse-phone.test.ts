import { expect, test } from "vitest";
import { parsePhone } from "./parse-phone.ts";

test.each([
  ["98765 43210", "+919876543210", "IN"],
  ["098765-43210", "+919876543210", "IN"],
  ["+91 98765 43210", "+919876543210", "IN"],
  ["९८७६५४३२१०", "+919876543210", "IN"],
  ["0091 98765 43210", "+919876543210", "IN"],
  ["+971 50 123 4567", "+971501234567", "AE"],
  ["+1 (212) 555-0123", "+12125550123", "US"],
])("%s is %s", (written, phone, country) => {
  expect(parsePhone(written)).toEqual({ phone, country });
});

test.each(["", "abc", "12345", "98765", "1800 123 4567", "022 2777 0000", "+91 12345 67890"])(
  "%s receives no messages",
  (written) => {
    expect(parsePhone(written)).toBeNull();
  },
);
