import { expect, test } from "vitest";
import { readStopWord } from "./stop-words.ts";

test.each([
  "STOP",
  "stop.",
  " Stop all ",
  "please stop",
  "Stop sending messages",
  "UNSUBSCRIBE",
  "opt-out",
  "Don't send",
  "band karo",
  "Band kar do ji",
  "msg mat bhejo",
  "Mujhe offers nahi chahiye",
  "बंद करो",
  "कृपया बंद करें",
  "रोको!",
  "मैसेज मत भेजो",
  "नहीं चाहिए",
  "stop 🙏",
])("%s withdraws", (text) => {
  expect(readStopWord(text)).toBe("stop");
});

test.each(["START", "शुरू करो", "phir se bhejo", "Start please"])("%s brings back", (text) => {
  expect(readStopWord(text)).toBe("start");
});

test.each([
  "Is the shop closed today? बंद है क्या?",
  "Kya dukaan band hai",
  "The bus stop is near your shop",
  "haan",
  "हाँ",
  "yes",
  "",
  "🙏",
  "Where do I stop? ",
])("%s says nothing about messages", (text) => {
  expect(readStopWord(text)).toBeNull();
});
