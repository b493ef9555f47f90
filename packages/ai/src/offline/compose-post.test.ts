import { BusinessType, ContentGoal, Language, Tone } from "@businesspro/contracts/enums";
import { PLATFORM_LIMITS } from "@businesspro/contracts/limits";
import { describe, expect, test } from "vitest";
import { checkWrittenPost } from "../writing/check-written-post.ts";
import { estimateCaptionEngagement } from "../writing/estimate-engagement.ts";
import { findForbiddenClaim } from "../writing/find-forbidden-claim.ts";
import { type WritingRequest, writingRequestSchema } from "../writing/writing-request.ts";
import { composePost } from "./compose-post.ts";

const SUBJECTS = [
  "cold coffee with hazelnut",
  "Flat 20% off on everything till Sunday",
  "We have moved to MG Road. The old number still works!",
  "adrak wali chai aur garam samose",
  "नई दुकान, वही भरोसा",
  "दिवाली ऑफ़र: हर ख़रीद पर उपहार",
  "Write a post about our Eid special menu please",
  "हमने रविवार को भी खोलना शुरू कर दिया है",
];
const CALLS_TO_ACTION: Record<Language, RegExp> = {
  english:
    /\b(come|drop|visit|message|comment|tell|tag|share|book|bring|ask|vote|follow|join|celebrate|see you|send|pull|confess|write|read|answer|walk|yes or no|leave|look forward)/i,
  hindi: /आइए|आ जाइए|कीजिए|बताइए|लिखिए|मिलते|भेजिए|लाइए|पूछ|डालिए|कहते|मनाते|दीजिए|मँगाइए|टैग|पकड़िए|लीजिए|बोलिए/u,
  hinglish:
    /aaiye|aa jaiye|kijiye|bataiye|likhiye|milte|bhejiye|laiye|pooch|daaliye|kehte|manate|dijiye|mangaiye|tag |pakdiye|lijiye|boliye/i,
};

function brief(overrides: Partial<WritingRequest> = {}) {
  return writingRequestSchema.parse({
    about: "cold coffee",
    goal: "promotion",
    tone: "friendly",
    language: "english",
    platforms: ["instagram", "facebook"],
    shop: { name: "Chai Adda", type: "cafe", about: "" },
    ...overrides,
  });
}

const combinations = Object.values(BusinessType).flatMap((type) =>
  Object.values(ContentGoal).flatMap((goal) =>
    Object.values(Tone).flatMap((tone) =>
      Object.values(Language).map((language) => ({ type, goal, tone, language })),
    ),
  ),
);

test("there are 480 combinations", () => expect(combinations).toHaveLength(480));

describe.each(Object.values(BusinessType))("evaluation of %s", (type) => {
  test.each(combinations.filter((combination) => combination.type === type))(
    "$goal, $tone, $language",
    ({ goal, tone, language }) => {
      // Half of the subjects each, in turn, and a shop's name in either script.
      const turn = combinations.findIndex(
        (c) => c.type === type && c.goal === goal && c.tone === tone && c.language === language,
      );
      for (const [index, about] of SUBJECTS.entries()) {
        if (index % 2 !== turn % 2) continue;
        const shopName = index % 4 < 2 ? "Chai Adda" : "शर्मा जी";
        const asked = brief({ about, goal, tone, language, shop: { name: shopName, type, about: "" } });
        const post = composePost(asked);
        // The rules that every model's answer passes find nothing to mend and nothing to drop.
        const checked = checkWrittenPost(post, asked);
        expect(checked.notes, JSON.stringify([about, post])).toEqual([]);
        expect(checked.post).toEqual(post);

        expect(post.hooks.length).toBeGreaterThanOrEqual(3);
        expect(post.captions).toHaveLength(3);
        expect(post.hashtagSets).toHaveLength(3);
        expect(new Set(post.hashtagSets.map((set) => set.tags.join())).size).toBe(3);
        for (const { text, engagementEstimate } of [...post.hooks, ...post.captions]) {
          expect(text).not.toMatch(/[{}]|undefined|null| {2}|\.\.(?!\.)|।।|[।.]\s*[.।]/u);
          expect(text).toBe(text.trim());
          expect(engagementEstimate).toBeGreaterThanOrEqual(0);
          expect(engagementEstimate).toBeLessThanOrEqual(100);
        }
        for (const { text } of post.captions) {
          expect(text, text).toMatch(CALLS_TO_ACTION[language]);
          const tags = Math.max(
            ...post.hashtagSets.map((set) => set.tags.reduce((sum, tag) => sum + tag.length + 2, 0)),
          );
          expect([...text].length + tags).toBeLessThanOrEqual(PLATFORM_LIMITS.instagram.captionMaxCharacters);
          const emoji = text.match(/\p{Extended_Pictographic}/gu)?.length ?? 0;
          expect(emoji > 0).toBe(tone === "friendly" || tone === "fun");
        }
        for (const { tags } of post.hashtagSets) {
          expect(tags.length).toBeGreaterThanOrEqual(3);
          for (const tag of tags) expect(tag).toMatch(/^[\p{L}\p{M}\p{Nd}]+$/u);
          if (language !== "hindi") expect(tags.join("")).not.toMatch(/\p{Script=Devanagari}/u);
        }
        if (language !== "hindi") {
          expect(JSON.stringify(post.captions).replaceAll(shopName, "")).not.toMatch(
            /\p{Script=Devanagari}/u,
          );
        }
      }
    },
  );
});

test("trades, goals, tones and languages each change what is written", () => {
  const texts = combinations.map(
    ({ type, ...rest }) =>
      composePost(brief({ ...rest, shop: { name: "Chai Adda", type, about: "" } })).captions[1]?.text,
  );
  // Minimal captions of one trade have few words, yet no two of the 480 are the same.
  expect(new Set(texts).size).toBe(480);
});

test("the same brief gives the same post; another subject, shop or variation another one", () => {
  const first = JSON.stringify(composePost(brief()));
  expect(JSON.stringify(composePost(brief()))).toBe(first);
  const captions = (overrides: Partial<WritingRequest>) =>
    composePost(brief(overrides)).captions.map((caption) =>
      caption.text.replaceAll("Hot samosa", "Cold coffee"),
    );
  const seen = [0, 1, 2, 3].map((variation) => captions({ variation }).join("|"));
  expect(new Set(seen).size).toBe(4);
  expect(captions({ about: "hot samosa" })).not.toEqual(captions({}));
});

test("asking again gives something new in every combination", () => {
  for (const { type, goal, tone, language } of combinations) {
    const versions = [0, 1, 2].map((variation) =>
      composePost(brief({ goal, tone, language, variation, shop: { name: "Chai Adda", type, about: "" } })),
    );
    expect(
      new Set(versions.map((post) => post.captions.map((caption) => caption.text).join("|"))).size,
      `${type} ${goal} ${tone} ${language}`,
    ).toBe(3);
  }
});

test("a clinic's owner cannot get her promise of a cure into a post", () => {
  for (const about of [
    "Guaranteed cure for diabetes",
    "शुगर का पक्का इलाज, 100% गारंटी",
    "Dard ko jad se khatam karein",
    "Permanent relief, no side effects",
  ]) {
    for (const { goal, tone, language } of combinations.filter(
      (combination) => combination.type === "clinic",
    )) {
      const post = composePost(
        brief({ about, goal, tone, language, shop: { name: "Asha Clinic", type: "clinic", about: "" } }),
      );
      for (const { text } of [...post.hooks, ...post.captions])
        expect(findForbiddenClaim(text, "clinic")).toBeNull();
      expect(
        post.hashtagSets
          .flatMap((set) => set.tags)
          .filter((tag) => findForbiddenClaim(tag, "clinic") !== null),
      ).toEqual([]);
    }
  }
});

test("banned words never appear, not even the owner's own", () => {
  const bannedWords = ["Coffee", "message", "comment", "आइए"];
  for (const { type, goal, tone, language } of combinations) {
    const asked = brief({ goal, tone, language, bannedWords, shop: { name: "Chai Adda", type, about: "" } });
    const post = composePost(asked);
    const words =
      JSON.stringify(post)
        .toLowerCase()
        .match(/[\p{L}\p{M}]+/gu) ?? [];
    expect(words.filter((word) => ["coffee", "message", "comment", "आइए"].includes(word))).toEqual([]);
    expect(checkWrittenPost(post, asked).post).not.toBeNull();
  }
});

test("a festival in the brief is greeted by name, and a bare greeting needs no subject", () => {
  const festive = { goal: "festival", about: "Happy Diwali to all our customers" } as const;
  expect(composePost(brief({ ...festive })).captions[0]?.text).toMatch(/Happy Diwali/);
  expect(composePost(brief({ ...festive, language: "hindi" })).captions[0]?.text).toMatch(
    /दीपावली की हार्दिक शुभकामनाएँ/,
  );
  expect(composePost(brief({ ...festive, language: "hinglish" })).captions[0]?.text).toMatch(
    /Diwali ki dheron shubhkamnayein/,
  );
  expect(JSON.stringify(composePost(brief(festive)))).not.toMatch(/to all our customers/);
  expect(composePost(brief({ ...festive, about: "Eid special sheer khurma" })).captions[0]?.text).toMatch(
    /Eid Mubarak[\s\S]*sheer khurma/i,
  );
});

test("an estimate follows stated features", () => {
  const bare = estimateCaptionEngagement("Our shop.");
  expect(estimateCaptionEngagement("Our shop?")).toBeGreaterThan(bare);
  expect(estimateCaptionEngagement("Our shop. Come by.")).toBeGreaterThan(bare);
  expect(estimateCaptionEngagement("Our shop ☕")).toBeGreaterThan(bare);
  expect(estimateCaptionEngagement("Our shop ".repeat(150))).toBeLessThan(bare);
});
