import { describe, expect, test } from "vitest";
import { checkScript } from "./check-script.ts";
import { checkWrittenPost } from "./check-written-post.ts";
import { containsBannedWord } from "./contains-banned-word.ts";
import { findForbiddenClaim } from "./find-forbidden-claim.ts";
import { type WritingRequest, writingRequestSchema } from "./writing-request.ts";

function brief(overrides: Partial<WritingRequest> = {}) {
  return writingRequestSchema.parse({
    about: "health check-up",
    goal: "promotion",
    tone: "friendly",
    language: "english",
    platforms: ["instagram"],
    shop: { name: "Asha Clinic", type: "clinic", about: "" },
    ...overrides,
  });
}

function answer(captions: string[], tags: string[] = ["HealthCheckup"]) {
  return {
    hooks: [{ text: "Come for a check-up", engagementEstimate: 50 }],
    captions: captions.map((text) => ({ text, engagementEstimate: 50 })),
    hashtagSets: [{ tags, engagementEstimate: 50 }],
  };
}

function captionsOf(captions: string[], overrides: Partial<WritingRequest> = {}) {
  return (
    checkWrittenPost(answer(captions), brief(overrides)).post?.captions.map((caption) => caption.text) ?? null
  );
}

test("quotes, hashtags at the end and repetitions are mended", () => {
  expect(
    captionsOf([
      '"Book your visit today."',
      "Book your visit today. #Health #Care",
      "  Book your visit today.  ",
    ]),
  ).toEqual(["Book your visit today."]);
});

test("a caption that with its hashtags is over the network's limit is dropped", () => {
  const long = "Book. ".repeat(366);
  expect(captionsOf([long, "Book your visit."])).toEqual(["Book your visit."]);
  expect(captionsOf([long], { platforms: ["facebook"] })).toHaveLength(1);
});

test("tags lose what a tag cannot hold and are limited in number", () => {
  const tags = [
    "#Health Care",
    "two-words",
    "123",
    "",
    ...Array.from({ length: 40 }, (_, index) => `Tag${index}x`),
  ];
  const set = checkWrittenPost(answer(["Book your visit."], tags), brief()).post?.hashtagSets[0]?.tags ?? [];
  expect(set.slice(0, 2)).toEqual(["HealthCare", "twowords"]);
  expect(set.length).toBeLessThanOrEqual(30);
  expect(set).not.toContain("123");
});

test("estimates outside 0 to 100 are brought in, missing ones made", () => {
  const post = {
    ...answer(["Book your visit."]),
    hooks: [
      { text: "Hello", engagementEstimate: 140 },
      { text: "Hi", engagementEstimate: null },
    ],
  };
  const hooks = checkWrittenPost(post, brief()).post?.hooks;
  expect(hooks?.[0]?.engagementEstimate).toBe(100);
  expect(hooks?.[1]?.engagementEstimate).toBeTypeOf("number");
});

test("nothing left of one kind makes the answer unusable, and the notes say why without its text", () => {
  const { post, notes } = checkWrittenPost(answer(["100% cure guaranteed"]), brief());
  expect(post).toBeNull();
  expect(notes).toEqual(["caption dropped: claim its trade must not make"]);
});

describe("claims", () => {
  test.each([
    "We cure diabetes",
    "Guaranteed results",
    "100% relief",
    "Treatment without side effects",
    "Jad se khatam karein",
    "शर्तिया इलाज",
    "जड़ से ख़त्म",
    "बीमारी हमेशा के लिए ठीक",
  ])("a clinic must not say: %s", (text) => expect(findForbiddenClaim(text, "clinic")).not.toBeNull());
  test.each(["Book a check-up", "Secure your slot", "समय पर जाँच कराइए", "Doctor se baat kijiye"])(
    "a clinic may say: %s",
    (text) => expect(findForbiddenClaim(text, "clinic")).toBeNull(),
  );
  test("salons and gyms have their own", () => {
    expect(findForbiddenClaim("Get fairer skin", "salon")).not.toBeNull();
    expect(findForbiddenClaim("Lose 10 kg in a month", "gym")).not.toBeNull();
    expect(findForbiddenClaim("Flat 100% cashback", "kirana")).toBeNull();
  });
});

describe("script", () => {
  const own = { shopName: "शर्मा जी", about: "masala dosa" };
  test.each([
    ["hindi", "आज शर्मा जी के यहाँ masala dosa तैयार है।", "right"],
    ["hindi", "Aaj humare yahan dosa taiyaar hai", "wrong"],
    ["hinglish", "शर्मा जी mein aaj dosa taiyaar hai, aap bhi aaiye", "right"],
    ["hinglish", "आज हमारे यहाँ डोसा तैयार है", "wrong"],
    ["hinglish", "Our dosa is ready today, please come and have some with us", "wrong"],
    ["english", "Our dosa is ready today, please come and have some with us", "right"],
    ["english", "Aaj humare yahan dosa taiyaar hai, aap bhi aaiye na dost", "wrong"],
    ["english", "Our dosa is ready, come by for আমাদের চা", "wrong"],
  ] as const)("%s: %s is %s", (language, text, verdict) =>
    expect(checkScript(text, language, own).verdict).toBe(verdict),
  );

  test("a stray word in Devanagari is respelled, the shop's name is not", () => {
    expect(
      checkScript("शर्मा जी mein aaj मसाला dosa taiyaar hai, aap sab log zaroor aaiye", "hinglish", own),
    ).toEqual({
      verdict: "repaired",
      text: "शर्मा जी mein aaj masala dosa taiyaar hai, aap sab log zaroor aaiye",
    });
  });
});

test("banned words are found whole, in any case and script", () => {
  expect(containsBannedWord("Cheap deals here", ["cheap"])).toBe(true);
  expect(containsBannedWord("A cheapskate", ["cheap"])).toBe(false);
  expect(containsBannedWord("बहुत सस्ता है", ["सस्ता"])).toBe(true);
  expect(containsBannedWord("सस्तापन", ["सस्ता"])).toBe(false);
  expect(containsBannedWord("Free\n home  delivery", ["free home delivery"])).toBe(true);
});
