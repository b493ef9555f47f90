import { expect, test } from "vitest";
import { transliterateDevanagari } from "./transliterate-devanagari.ts";

test.each([
  ["मसाला चाय", "masala chai"],
  ["ताज़ा समोसे", "taaza samose"],
  ["दिवाली ऑफ़र 20% छूट", "diwali offer 20% chhoot"],
  ["गाजर का हलवा", "gajar ka halwa"],
  ["पनीर टिक्का", "paneer tikka"],
  ["सरसों का तेल", "sarson ka tel"],
  ["कोल्ड कॉफ़ी", "cold coffee"],
  ["बाल कटवाने पर ₹१०० की छूट।", "baal katwane par ₹100 ki chhoot."],
  ["already latin, 20% off", "already latin, 20% off"],
])("%s is typed as %s", (devanagari, latin) => expect(transliterateDevanagari(devanagari)).toBe(latin));

test("works on letters whichever way their dot is encoded", () => {
  expect(transliterateDevanagari("ताज़ा".normalize("NFD"))).toBe("taaza");
  expect(transliterateDevanagari("ता\u095bा")).toBe("taaza");
});

test("leaves no Devanagari behind", () => {
  const everything = Array.from({ length: 0x80 }, (_, index) => String.fromCodePoint(0x900 + index)).join(
    " ",
  );
  expect(transliterateDevanagari(everything)).not.toMatch(/[\u0900-\u097f]/);
});
