import { BusinessType, Language, Tone } from "@businesspro/contracts/enums";
import { describe, expect, test } from "vitest";
import { checkIdeas } from "../writing/check-ideas.ts";
import { type IdeasRequest, ideasRequestSchema } from "../writing/ideas-request.ts";
import { ideasSchema } from "../writing/ideas-schema.ts";
import { composeIdeas } from "./compose-ideas.ts";
import { comingFestivals } from "./festival-calendar.ts";
import { findFestival } from "./festivals.ts";

const TYPES = [...Object.values(BusinessType), null];

function brief(overrides: Partial<IdeasRequest> = {}) {
  return ideasRequestSchema.parse({
    task: "generate_ideas",
    language: "english",
    tone: "friendly",
    shop: { name: "Chai Adda", type: "cafe", about: "" },
    festivals: [],
    ...overrides,
  });
}

describe.each(Object.values(Language))("ideas in %s", (language) => {
  test("pass every rule whole, for each trade and tone", () => {
    for (const type of TYPES) {
      for (const tone of Object.values(Tone)) {
        const asked = brief({
          language,
          tone,
          shop: { name: "Chai Adda", type, about: "Since 1986" },
          festivals: comingFestivals("2027-10-25", language),
        });
        const written = ideasSchema.parse(composeIdeas(asked));
        expect(written.ideas.length).toBeGreaterThanOrEqual(8);
        expect(new Set(written.ideas.map(({ goal }) => goal)).size).toBe(5);
        const { answer, notes } = checkIdeas(written, asked);
        expect([notes, answer]).toEqual([[], { ideas: written.ideas.slice(0, 8) }]);
      }
    }
  });
});

test("festivals that are coming lead, by how near they are", () => {
  const on = (today: string) =>
    composeIdeas(brief({ festivals: comingFestivals(today, "english") })).ideas.flatMap(({ goal, hint }) =>
      goal === "festival" ? [hint] : [],
    );
  expect(on("2026-12-20")).toEqual(["Christmas wishes to all our customers", "Getting ready for New Year"]);
  expect(on("2027-05-20")).toEqual([]);
  // The year turns between the two.
  expect(comingFestivals("2026-12-25", "hindi").slice(0, 2)).toEqual([
    { name: "क्रिसमस", inDays: 0 },
    { name: "नया साल", inDays: 7 },
  ]);
});

test("every festival of the calendar is one that posts are written for", () => {
  const year = ["2027-01-01", "2027-01-31", "2027-03-02", "2027-04-01", "2027-05-01", "2027-07-31"];
  for (const today of [...year, "2027-08-30", "2027-09-29", "2027-10-29", "2027-12-01"]) {
    for (const language of Object.values(Language)) {
      for (const { name } of comingFestivals(today, language))
        expect([name, findFestival(name)]).not.toContain(null);
    }
  }
});

test("what the owner says of her shop becomes an idea unless her trade must not say it", () => {
  const hints = (about: string) =>
    composeIdeas(brief({ shop: { name: "City Clinic", type: "clinic", about } })).ideas.map(
      ({ hint }) => hint,
    );
  expect(hints("Family doctor on MG Road")).toContain("What people come to us for: Family doctor on MG Road");
  expect(hints("Guaranteed cure in 7 days").join()).not.toContain("cure");
});

test("asking again brings others, the same asking the same", () => {
  const first = composeIdeas(brief({ variation: 1 }));
  expect(composeIdeas(brief({ variation: 1 }))).toEqual(first);
});

test("an answer is mended or dropped by the rules", () => {
  const [idea] = composeIdeas(brief()).ideas;
  if (idea === undefined) throw new Error("no idea");
  const { answer, notes } = checkIdeas(
    {
      ideas: [
        { ...idea, hint: ' "Filter coffee\nat the window" ' },
        { ...idea, hint: "filter coffee at the window" },
        { ...idea, hint: "हमारी दुकान की सबसे अच्छी कॉफ़ी और समोसे" },
        { ...idea, hint: "x".repeat(241) },
      ],
    },
    brief(),
  );
  expect(answer?.ideas.map(({ hint }) => hint)).toEqual(["Filter coffee at the window"]);
  expect(notes).toEqual(["idea dropped: not in english", "idea dropped: too long"]);
});
