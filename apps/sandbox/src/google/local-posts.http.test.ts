import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CreatedAccount } from "../control/control-types.ts";
import type { FaultInput } from "../faults/fault-catalogue.ts";
import { callGoogle } from "../testing/google.ts";
import { type SandboxForTests, startSandboxForTests } from "../testing/sandbox-for-tests.ts";

const V4 = "/mybusiness.googleapis.com/v4";
const EVENT = {
  title: "Mela",
  schedule: {
    startDate: { year: 2026, month: 11, day: 8 },
    startTime: { hours: 10, minutes: 0, seconds: 0, nanos: 0 },
    endDate: { year: 2026, month: 11, day: 9 },
    endTime: { hours: 20, minutes: 30, seconds: 0, nanos: 0 },
  },
};
const PLAIN = { languageCode: "en", summary: "Fresh jalebi", topicType: "STANDARD" };

describe("Google posts", () => {
  let sandbox: SandboxForTests;
  let place: CreatedAccount;
  let posts: string;

  beforeAll(async () => {
    sandbox = await startSandboxForTests();
  });
  beforeEach(async () => {
    await sandbox.control.setClock(0);
    place = await sandbox.control.createAccount({ network: "google-business", name: "Shop" });
    posts = `${V4}/${place.account.id}/localPosts`;
  });
  afterAll(() => sandbox.close());

  const ask = (address: string, method = "GET", body?: object) =>
    callGoogle(sandbox, address, {
      token: place.tokens.googleAccess ?? "",
      method,
      ...(body && { body }),
    });
  const create = (body: object = PLAIN) => ask(posts, "POST", body);
  const read = (name: string) => ask(`${V4}/${name}`);
  const faults = (...list: FaultInput[]) => sandbox.control.setFaults(place.account.id, list);
  const ledger = () => sandbox.control.ledger(place.account.id);
  const photo = (path: string) => ({
    ...PLAIN,
    media: [{ mediaFormat: "PHOTO", sourceUrl: `${sandbox.pictures.url}/${path}` }],
  });
  const reasonOf = ({ body }: { body: ReturnType<typeof JSON.parse> }) =>
    body.error.details?.[0].errorDetails?.[0].code ?? body.error.status;

  it("are live at once; their address comes with the first reading", async () => {
    const made = await create({ ...PLAIN, callToAction: { actionType: "CALL" } });
    expect(made.status).toBe(200);
    expect(made.body).toEqual({
      name: expect.stringMatching(new RegExp(`^${place.account.id}/localPosts/\\d+$`)),
      languageCode: "en",
      summary: "Fresh jalebi",
      topicType: "STANDARD",
      state: "LIVE",
      callToAction: { actionType: "CALL" },
      createTime: expect.stringMatching(/Z$/),
      updateTime: expect.stringMatching(/Z$/),
    });
    const [visible] = await ledger();
    expect(visible).toMatchObject({
      network: "google-business",
      postId: made.body.name,
      caption: "Fresh jalebi",
    });
    expect((await read(made.body.name)).body.searchUrl).toBe(visible?.permalink);
    const page = await (await fetch(visible?.permalink ?? "")).text();
    for (const part of ["Fresh jalebi", "Call now"]) expect(page).toContain(part);
    expect(await (await fetch(place.account.feedUrl)).text()).toContain("Fresh jalebi");
  });

  it("go from PROCESSING to LIVE by being read, or by themselves", async () => {
    await faults({ fault: "slow-review", polls: 2 });
    const asked = await create();
    expect(asked.body.state).toBe("PROCESSING");
    expect(await ledger()).toEqual([]);
    const states = [];
    for (let reading = 0; reading < 3; reading++) states.push((await read(asked.body.name)).body.state);
    expect(states).toEqual(["PROCESSING", "LIVE", "LIVE"]);
    await faults({ fault: "slow-review", polls: 9 });
    await create({ ...PLAIN, summary: "Nobody asks" });
    await sandbox.control.setClock(11);
    expect((await ledger()).map(({ caption }) => caption)).toEqual(["Fresh jalebi", "Nobody asks"]);
  });

  it("with a phone number are refused after a moment, and never visible", async () => {
    const made = await create({ ...PLAIN, summary: "Call 98765 43210" });
    expect(made.body.state).toBe("PROCESSING");
    expect((await ask(posts)).body.localPosts).toMatchObject([{ name: made.body.name, state: "REJECTED" }]);
    expect(await ledger()).toEqual([]);
  });

  it("are listed newest first and page by page; an empty list is an empty object", async () => {
    expect((await ask(posts)).body).toEqual({});
    for (const summary of ["one", "two", "three"]) await create({ ...PLAIN, summary });
    const first = (await ask(`${posts}?pageSize=2`)).body;
    expect(first.localPosts.map((post: { summary: string }) => post.summary)).toEqual(["three", "two"]);
    const next = (await ask(`${posts}?pageSize=2&pageToken=${first.nextPageToken}`)).body;
    expect(next.localPosts.map((post: { summary: string }) => post.summary)).toEqual(["one"]);
    expect(next).not.toHaveProperty("nextPageToken");
    expect((await ask(`${posts}?pageSize=101`)).status).toBe(400);
  });

  it("can be changed and taken away", async () => {
    const { name } = (await create()).body;
    const changed = await ask(`${V4}/${name}?updateMask=summary`, "PATCH", { summary: "Hot jalebi" });
    expect(changed.body).toMatchObject({ name, summary: "Hot jalebi", topicType: "STANDARD" });
    expect((await ledger())[0]?.caption).toBe("Hot jalebi");
    expect((await ask(`${V4}/${name}`, "DELETE")).body).toEqual({});
    expect(await ledger()).toEqual([]);
    expect((await read(name)).status).toBe(404);
  });

  it("fetch one photo and keep its bytes", async () => {
    const made = await create(photo("jpeg-1600x1600"));
    expect(made.body.media).toMatchObject([{ mediaFormat: "PHOTO" }]);
    expect((await ledger())[0]?.imageHashes).toHaveLength(1);
  });

  it.each([
    ["no text and no photo", { ...PLAIN, summary: " " }, 400, "MISSING_VALUE"],
    ["no kind", { summary: "x" }, 400, "MISSING_VALUE"],
    ["an unknown kind", { ...PLAIN, topicType: "ALERT" }, 400, "INVALID_VALUE"],
    ["a name that it does not know", { ...PLAIN, colour: "red" }, 400, "INVALID_ARGUMENT"],
    ["a text too long", { ...PLAIN, summary: "x".repeat(1501) }, 400, "INVALID_VALUE"],
    ["an event without its time", { ...PLAIN, topicType: "EVENT" }, 400, "MISSING_VALUE"],
    [
      "an event without the hour of its end",
      {
        ...PLAIN,
        topicType: "EVENT",
        event: { ...EVENT, schedule: { ...EVENT.schedule, endTime: undefined } },
      },
      400,
      "MISSING_VALUE",
    ],
    [
      "an event that ends before it begins",
      {
        ...PLAIN,
        topicType: "EVENT",
        event: {
          ...EVENT,
          schedule: { ...EVENT.schedule, endDate: EVENT.schedule.startDate, endTime: { hours: 9 } },
        },
      },
      400,
      "INVALID_VALUE",
    ],
    [
      "a title too long",
      { ...PLAIN, topicType: "OFFER", event: { ...EVENT, title: "x".repeat(59) } },
      400,
      "INVALID_VALUE",
    ],
    [
      "a call with an address",
      { ...PLAIN, callToAction: { actionType: "CALL", url: "https://a.example" } },
      400,
      "INVALID_VALUE",
    ],
    ["a button without an address", { ...PLAIN, callToAction: { actionType: "BOOK" } }, 400, "MISSING_VALUE"],
    [
      "a button on an offer",
      { ...PLAIN, topicType: "OFFER", event: EVENT, callToAction: { actionType: "CALL" } },
      400,
      "INVALID_VALUE",
    ],
    [
      "a video",
      { ...PLAIN, media: [{ mediaFormat: "VIDEO", sourceUrl: "https://a.example/v.mp4" }] },
      500,
      "INTERNAL",
    ],
  ])("refuse %s", async (_, body, status, reason) => {
    const refused = await create(body);
    expect([refused.status, reasonOf(refused)]).toEqual([status, reason]);
    expect(refused.body.error.code).toBe(status);
    expect(await ledger()).toEqual([]);
  });

  it.each([
    ["that is not there", "nothing", "PHOTO_FETCH_FAILED"],
    ["that is none", "text.jpg", "PHOTO_UPLOAD_FAILED"],
    ["that is a WebP", "webp-1600x1600", "PHOTO_UPLOAD_FAILED"],
    ["that is too small", "jpeg-249x2000", "PHOTO_UPLOAD_FAILED"],
    ["of too few bytes", "jpeg-300x300", "PHOTO_UPLOAD_FAILED"],
  ])("refuse a photo %s", async (_, path, reason) => {
    const refused = await create(photo(path));
    expect([refused.status, reasonOf(refused)]).toEqual([400, reason]);
  });

  it("are refused for a place that is not verified, and for paths without the account", async () => {
    place = await sandbox.control.createAccount({
      network: "google-business",
      name: "New",
      takesPosts: false,
    });
    posts = `${V4}/${place.account.id}/localPosts`;
    expect(reasonOf(await create())).toBe("LOCATION_DISABLED_FOR_LOCAL_POST_API");
    const bare = `${V4}/${place.account.id.replace(/^accounts\/\d+\//, "")}/localPosts`;
    expect((await ask(bare, "POST", PLAIN)).status).toBe(404);
  });

  it.each<[FaultInput, number, string, number]>([
    [{ fault: "commit-500-before" }, 503, "UNAVAILABLE", 0],
    [{ fault: "commit-500-after" }, 503, "UNAVAILABLE", 1],
    [{ fault: "spam-flag-but-live" }, 500, "INTERNAL", 1],
    [{ fault: "rate-limited", minutes: 3 }, 429, "RESOURCE_EXHAUSTED", 0],
    [{ fault: "rate-limited", live: true, on: "commit" }, 429, "RESOURCE_EXHAUSTED", 1],
    [{ fault: "token-expired" }, 401, "UNAUTHENTICATED", 0],
    [{ fault: "token-revoked" }, 401, "UNAUTHENTICATED", 0],
    [{ fault: "account-restricted" }, 400, "LOCATION_DISABLED_FOR_LOCAL_POST_API", 0],
    [{ fault: "custom-error", status: 403, reason: "SERVICE_DISABLED" }, 403, "PERMISSION_DENIED", 0],
  ])("%o is told in Google's words", async (fault, status, reason, visible) => {
    await faults(fault);
    const answer = await create();
    expect([answer.status, reasonOf(answer)]).toEqual([status, reason]);
    if (fault.fault === "rate-limited" && !fault.live)
      expect(answer.body.error.details).toContainEqual(expect.objectContaining({ retryDelay: "180s" }));
    await faults();
    expect(await ledger()).toHaveLength(visible);
  });

  it("have no figures of their own; the place has, as texts and only where there are any", async () => {
    await sandbox.control.setClock(30 * 86_400);
    const location = place.account.id.replace(/^accounts\/\d+\//, "");
    const day = (end: string, daysAgo: number) => {
      const at = new Date(Date.now() + (30 - daysAgo) * 86_400_000);
      return `dailyRange.${end}.year=${at.getUTCFullYear()}&dailyRange.${end}.month=${at.getUTCMonth() + 1}&dailyRange.${end}.day=${at.getUTCDate()}`;
    };
    const address = `/businessprofileperformance.googleapis.com/v1/${location}:fetchMultiDailyMetricsTimeSeries`;
    const range = `${day("startDate", 5)}&${day("endDate", 0)}`;
    place = { ...place, tokens: { ...place.tokens, googleAccess: await renewed() } };
    const { body } = await ask(`${address}?dailyMetrics=CALL_CLICKS&dailyMetrics=WEBSITE_CLICKS&${range}`);
    const [calls, clicks] = body.multiDailyMetricTimeSeries[0].dailyMetricTimeSeries;
    expect([calls.dailyMetric, clicks.dailyMetric]).toEqual(["CALL_CLICKS", "WEBSITE_CLICKS"]);
    const values = calls.timeSeries.datedValues;
    expect(values).toHaveLength(6);
    expect(values[0]).toEqual({ date: expect.any(Object), value: expect.stringMatching(/^\d+$/) });
    expect(values[5]).not.toHaveProperty("value");
    expect((await ask(`${address}?dailyMetrics=LIKES&${range}`)).status).toBe(400);
    expect((await ask(`${address}?${range}`)).status).toBe(400);
  });

  async function renewed(): Promise<string> {
    const answer = await sandbox.post("/oauth2.googleapis.com/token", {
      client_id: "sandbox-app",
      client_secret: "sandbox-secret",
      grant_type: "refresh_token",
      refresh_token: place.tokens.googleRefresh ?? "",
    });
    return answer.body.access_token;
  }
});
