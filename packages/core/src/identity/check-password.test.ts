import { expect, test } from "vitest";
import { checkPassword } from "./check-password.ts";

const asha = { name: "Asha Rao", email: "asha.rao+shop@example.com" };

function keyOf(password: string): string | null {
  try {
    checkPassword(password, asha);
    return null;
  } catch (error) {
    return (error as { key: string }).key;
  }
}

test.each([
  ["nine characters", "k7#pQ2!xw", "password-too-short"],
  ["ten characters", "k7#pQ2!xwz", null],
  ["ten characters of Devanagari", "मेरीचायमीठी है", null],
  ["nine emoji, though 36 bytes", "🍵🫖🥐🍞🧈🥛🍯🧂🍶", "password-too-short"],
  ["72 bytes", `${"correct horse ".repeat(5)}ab`, null],
  ["73 bytes", `${"correct horse ".repeat(5)}abc`, "password-too-long"],
  ["25 characters of Devanagari: 75 bytes", "चायकीदुकानसबसेअच्छीहैभाईय".normalize("NFKC"), "password-too-long"],
  ["a common one", "password123", "password-too-common"],
  ["a common one in capitals", "PassWord123", "password-too-common"],
  ["one character again and again", "aaaaaaaaaaaaaaa", "password-too-common"],
  ["three characters again and again", "123123123123", "password-too-common"],
  ["the address", "x asha.rao+shop@example.com", "password-personal"],
  ["the part of the address before the @", "Asha.Rao+Shop!", "password-personal"],
  ["the first name", "my-ASHA-2026!", "password-personal"],
  ["a short last name inside a word", "raosabji-2026", null],
])("%s", (_case, password, key) => {
  expect(keyOf(password)).toBe(key);
});

test("the refusal names the limit and the field", () => {
  expect(() => checkPassword("short", asha)).toThrowError(
    expect.objectContaining({ code: "INVALID", field: "password", parameters: { min: 10 } }),
  );
});
