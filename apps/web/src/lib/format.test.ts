import { afterAll, beforeAll, expect, test, vi } from "vitest";

// The locale store reads the document's language when it is loaded.
beforeAll(() => vi.stubGlobal("document", { documentElement: { lang: "en" } }));
afterAll(() => vi.unstubAllGlobals());

const now = new Date("2026-11-23T09:00:00Z");
const at = (instant: string) => new Date(instant);

async function formats() {
  const { formatFor } = await import("./format.ts");
  return { en: formatFor("en"), hi: formatFor("hi") };
}

test("numbers are grouped as in India", async () => {
  const { en, hi } = await formats();
  expect(en.number(1234567)).toBe("12,34,567");
  expect(hi.number(1234567)).toBe("12,34,567");
});

test("a moment names its day, its time and its zone", async () => {
  const { en } = await formats();
  expect(en.moment(at("2026-11-24T04:30:00Z"), "Asia/Kolkata", now)).toMatch(/^Tomorrow, 10:00\sam IST$/);
  expect(en.moment(at("2026-11-28T04:30:00Z"), "Asia/Kolkata", now)).toMatch(/^Sat,? 28 Nov, 10:00\sam IST$/);
  expect(en.moment(at("2027-01-02T04:30:00Z"), "Asia/Kolkata", now)).toMatch(/2027/);
});

test("the day is that of the zone on the wall", async () => {
  const { en } = await formats();
  expect(en.day(at("2026-11-23T19:00:00Z"), "Asia/Kolkata", now)).toBe("tomorrow");
  expect(en.day(at("2026-11-23T19:00:00Z"), "Europe/London", now)).toBe("today");
});

test("Hindi has one word for yesterday and tomorrow, so the date is said too", async () => {
  const { hi } = await formats();
  const tomorrow = hi.day(at("2026-11-24T04:30:00Z"), "Asia/Kolkata", now);
  const yesterday = hi.day(at("2026-11-22T04:30:00Z"), "Asia/Kolkata", now);
  expect(tomorrow).toMatch(/24 नवंबर/);
  expect(yesterday).toMatch(/22 नवंबर/);
  expect(hi.day(at("2026-11-23T04:30:00Z"), "Asia/Kolkata", now)).toBe("आज");
});

test("time to go is told in the largest unit that fits", async () => {
  const { en } = await formats();
  expect(en.fromNow(at("2026-11-23T09:12:00Z"), now)).toBe("in 12 minutes");
  expect(en.fromNow(at("2026-11-23T14:00:00Z"), now)).toBe("in 5 hours");
  expect(en.fromNow(at("2026-11-26T09:00:00Z"), now)).toBe("in 3 days");
});

test("a stretch of wall times says its day once when it is one day", async () => {
  const { en, hi } = await formats();
  const evening = ["2026-12-01T17:00", "2026-12-01T21:30"] as const;
  expect(en.wallTimes(...evening).replace(/\s/g, " ")).toBe("Tue, 1 Dec, 5:00 – 9:30 pm");
  expect(en.wallTimes("2026-12-01T10:00", "2026-12-03T21:00").replace(/\s/g, " ")).toBe(
    "Tue, 1 Dec, 10:00 am – Thu, 3 Dec, 9:00 pm",
  );
  expect(hi.wallTimes(...evening)).toMatch(/1 दिसंबर/);
});
