import { expect, test } from "vitest";
import { readSubject } from "./read-subject.ts";

test.each([
  ["Write a post about our new family thali at ₹349", "our new family thali at ₹349"],
  ["please make me an instagram caption for cold coffee!", "cold coffee"],
  ["नई साड़ियों के बारे में एक पोस्ट लिखो", "नई साड़ियों"],
  ["monsoon offer ke baare mein post banao", "monsoon offer"],
  ["  bun maska ☕🔥 ", "bun maska"],
])("the errand in %s is not part of the matter", (about, text) => {
  expect(readSubject(about, "hindi")).toEqual({ text, kind: "phrase" });
});

test.each([
  ["we have moved to MG Road", "english", "We have moved to MG Road."],
  ["हम रविवार को भी खुले हैं", "hindi", "हम रविवार को भी खुले हैं।"],
  ["New batch starts Monday! Seats are few", "english", "New batch starts Monday! Seats are few."],
  ["Today:\n- dal\n- rice", "english", "Today:\n- dal\n- rice."],
] as const)("%s stands alone as sentences", (about, language, text) => {
  expect(readSubject(about, language)).toEqual({ text, kind: "sentences" });
});

test("Devanagari is respelled for Latin-script languages and kept for Hindi", () => {
  expect(readSubject("मसाला चाय", "hinglish").text).toBe("masala chai");
  expect(readSubject("मसाला चाय", "english").text).toBe("masala chai");
  expect(readSubject("मसाला चाय", "hindi").text).toBe("मसाला चाय");
});

test("long matter ends at a sentence", () => {
  const { text } = readSubject("This is one sentence of the owner. ".repeat(20), "english");
  expect(text.length).toBeLessThanOrEqual(420);
  expect(text.endsWith("owner.")).toBe(true);
});
