import { expect, test } from "vitest";
import { checkTemplate, suggestName } from "./check-template.ts";

const fine = {
  name: "jalebi_day",
  body: "Hi {{1}}, jalebi today",
  examples: ["Asha"],
  picture: "none",
} as const;

test("a template that WhatsApp takes has no fault", () => {
  expect(checkTemplate(fine)).toEqual([]);
});

test.each([
  [{ body: "  " }, "empty"],
  [{ body: "{{1}} jalebi today" }, "edge"],
  [{ body: "jalebi for {{1}}" }, "edge"],
  [{ body: "Hi {{2}}, jalebi" }, "order"],
  [{ body: "Hi {{1}} {{2}}, jalebi", examples: ["a", "b"] }, "neighbours"],
  [{ examples: [" "] }, "example"],
  [{ name: "Jalebi day" }, "name"],
  [{ picture: "missing" as const }, "picture"],
])("%o is a fault: %s", (change, fault) => {
  expect(checkTemplate({ ...fine, ...change })).toContain(fault);
});

test("a name is made from Latin words, and there is one for other scripts too", () => {
  expect(suggestName("Namaste {{1}}! Fresh jalebi today", "2026-11-25")).toBe(
    "namaste_fresh_jalebi_20261125",
  );
  expect(suggestName("नमस्ते!", "2026-11-25")).toBe("message_20261125");
});
