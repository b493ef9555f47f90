const CONSONANTS: Readonly<Record<string, string>> = {
  क: "k",
  ख: "kh",
  ग: "g",
  घ: "gh",
  ङ: "n",
  च: "ch",
  छ: "chh",
  ज: "j",
  झ: "jh",
  ञ: "n",
  ट: "t",
  ठ: "th",
  ड: "d",
  ढ: "dh",
  ण: "n",
  त: "t",
  थ: "th",
  द: "d",
  ध: "dh",
  न: "n",
  प: "p",
  फ: "ph",
  ब: "b",
  भ: "bh",
  म: "m",
  य: "y",
  र: "r",
  ल: "l",
  ळ: "l",
  व: "w",
  श: "sh",
  ष: "sh",
  स: "s",
  ह: "h",
  क़: "q",
  ख़: "kh",
  ग़: "gh",
  ज़: "z",
  ड़: "d",
  ढ़: "dh",
  फ़: "f",
  य़: "y",
};
const VOWELS: Readonly<Record<string, string>> = {
  अ: "a",
  आ: "aa",
  इ: "i",
  ई: "ee",
  उ: "u",
  ऊ: "oo",
  ऋ: "ri",
  ए: "e",
  ऐ: "ai",
  ऑ: "o",
  ओ: "o",
  औ: "au",
  ऍ: "e",
};
const SIGNS: Readonly<Record<string, string>> = {
  "ा": "aa",
  "ि": "i",
  "ी": "ee",
  "ु": "u",
  "ू": "oo",
  "ृ": "ri",
  "े": "e",
  "ै": "ai",
  "ॉ": "o",
  "ो": "o",
  "ौ": "au",
  "ॅ": "e",
};
const VIRAMA = "्";
const NUKTA = "़";

/** English words that Hindi borrows: spelled as in English, as everyone does. */
const LOANWORDS: Readonly<Record<string, string>> = {
  ऑफर: "offer",
  स्पेशल: "special",
  कलेक्शन: "collection",
  कॉफी: "coffee",
  कोल्ड: "cold",
  फिटनेस: "fitness",
  चैलेंज: "challenge",
  ब्रांच: "branch",
  डिस्काउंट: "discount",
  सेल: "sale",
  फ्री: "free",
  केक: "cake",
  पिज्जा: "pizza",
  बर्गर: "burger",
  हेयर: "hair",
  कट: "cut",
  फेशियल: "facial",
  ब्राइडल: "bridal",
  मेकअप: "makeup",
  जिम: "gym",
  डॉक्टर: "doctor",
  क्लिनिक: "clinic",
  क्लीनिक: "clinic",
  चेकअप: "checkup",
  सूट: "suit",
  ड्रेस: "dress",
  मेन्यू: "menu",
  कॉम्बो: "combo",
  शेक: "shake",
  सैंडविच: "sandwich",
  नूडल्स: "noodles",
  रेस्टोरेंट: "restaurant",
  न्यू: "new",
  ईयर: "year",
  कैफे: "cafe",
  थाली: "thali",
  होम: "home",
  डिलीवरी: "delivery",
  पैक: "pack",
  बैच: "batch",
  चॉकलेट: "chocolate",
  आइसक्रीम: "ice cream",
  बिरयानी: "biryani",
  साडी: "saree",
  टाइम: "time",
};

type Syllable = { onset: string; vowel: string; inherent: boolean; nasal: boolean };

/**
 * Hindi in Devanagari as people type it in Latin letters: मसाला चाय becomes "masala chai". Other scripts and signs pass
 * through. The silent inherent vowel is dropped at the end of a word and between vowels, which is right for most words.
 */
export function transliterateDevanagari(text: string): string {
  return text
    .normalize("NFC")
    .replace(
      /[\u0900-\u0963\u0970-\u097f]+/g,
      (word) => LOANWORDS[word.normalize("NFD").replaceAll(NUKTA, "")] ?? spell(readSyllables(word)),
    )
    .replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))
    .replace(/\s*[।॥]/g, ".");
}

function readSyllables(word: string): Syllable[] {
  const syllables: Syllable[] = [];
  let onset = "";
  const flush = (vowel: string, inherent: boolean) => {
    syllables.push({ onset, vowel, inherent, nasal: false });
    onset = "";
  };
  const letters = [...word];
  for (let index = 0; index < letters.length; index++) {
    const letter = letters[index] ?? "";
    const withNukta = letters[index + 1] === NUKTA ? letter + NUKTA : letter;
    const consonant = CONSONANTS[withNukta.normalize("NFC")] ?? CONSONANTS[withNukta] ?? CONSONANTS[letter];
    if (consonant !== undefined) {
      if (onset !== "") flush("a", true);
      onset = consonant;
      if (withNukta !== letter) index++;
      while (letters[index + 1] === VIRAMA) {
        const next = letters[index + 2] ?? "";
        const joined = CONSONANTS[next];
        if (joined === undefined) {
          index++;
          break;
        }
        onset += joined;
        index += 2;
        if (letters[index + 1] === NUKTA) index++;
      }
    } else if (SIGNS[letter] !== undefined) flush(SIGNS[letter], false);
    else if (VOWELS[letter] !== undefined) {
      if (onset !== "") flush("a", true);
      flush(VOWELS[letter], false);
    } else if (letter === "ं" || letter === "ँ") {
      if (onset !== "") flush("a", true);
      const last = syllables.at(-1);
      if (last !== undefined) syllables[syllables.length - 1] = { ...last, nasal: true };
    }
  }
  if (onset !== "") flush("a", true);
  return syllables;
}

function spell(syllables: readonly Syllable[]): string {
  // From the end: an inherent vowel is silent at the end of a word, and in the middle where a vowel stands on each side.
  const silent = syllables.map(() => false);
  for (let index = syllables.length - 1; index > 0; index--) {
    const syllable = syllables[index];
    if (syllable === undefined || !syllable.inherent || syllable.nasal) continue;
    const last = index === syllables.length - 1;
    const next = syllables[index + 1];
    // Clusters that end in a half vowel keep it: swasthya, mitra.
    if (last) silent[index] = !(syllable.onset.length > 2 && /[yrw]$/.test(syllable.onset));
    else if (
      next !== undefined &&
      !silent[index + 1] &&
      next.onset !== "" &&
      index >= 1 &&
      syllable.onset.length <= 2
    )
      silent[index] = true;
  }
  return (
    syllables
      .map((syllable, index) => {
        const last = index === syllables.length - 1;
        const vowel = silent[index]
          ? ""
          : last || index === 0
            ? shorten(syllable.vowel, last, syllables.length)
            : shorten(syllable.vowel, false, syllables.length);
        return syllable.onset + vowel + (syllable.nasal ? "n" : "");
      })
      .join("")
      .replace(/aay$/, "ai")
      // Two long vowels: only the last is heard long, and neither is written so: shahi, pani.
      .replace(/^([a-z]+?)aa([a-z]+i)$/, "$1a$2")
      .replace(/^w(?=[ie])/, "v")
      .replace(/(?<=[a-z])w$/, "v")
  );
}

/** People write the long vowel singly in longer words and at the end: masala, samose, pani. */
function shorten(vowel: string, last: boolean, length: number): string {
  if (last && vowel === "aa") return "a";
  if (last && vowel === "ee") return "i";
  if (length > 2 && vowel === "aa") return "a";
  return vowel;
}
