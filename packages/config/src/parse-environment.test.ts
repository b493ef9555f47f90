import { expect, test } from "vitest";
import { ConfigurationError } from "./configuration-error.ts";
import { environmentSchema, variableForms } from "./environment-variables.ts";
import { parseEnvironment } from "./parse-environment.ts";

function problems(source: Record<string, string>): readonly string[] {
  try {
    parseEnvironment(source);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

const key = (byte: number) => Buffer.alloc(32, byte).toString("base64");

test("nothing set gives the defaults", () => {
  expect(parseEnvironment({})).toMatchObject({
    databaseUrl: null,
    host: "127.0.0.1",
    port: 3000,
    sandboxPort: null,
    publicUrl: "http://localhost:3000",
    tokenKeys: [],
    meta: { graphVersion: "v25.0", facebookApp: null, instagramApp: null },
    googleApp: null,
    workers: { layout: "together", taskSets: ["publishing", "analytics", "archiving", "notifications"] },
    publishing: { leaseSeconds: 20, quietSeconds: 20, clientDeadlineSeconds: 15, missedAfterMinutes: 60 },
  });
});

test("an empty value counts as unset, and folders become absolute", () => {
  const environment = parseEnvironment({ DATABASE_URL: "", PORT: " ", DATA_DIR: "somewhere" });
  expect(environment.databaseUrl).toBeNull();
  expect(environment.mediaDirectory).toBe(`${environment.dataDirectory}/media`);
  expect(environment.dataDirectory).toMatch(/^\/.*\/somewhere$/);
});

test("PORT moves the public address, PUBLIC_URL wins and loses its trailing slash", () => {
  expect(parseEnvironment({ PORT: "8080" }).publicUrl).toBe("http://localhost:8080");
  expect(parseEnvironment({ PORT: "8080", PUBLIC_URL: "https://shop.example/" }).publicUrl).toBe(
    "https://shop.example",
  );
});

test.each([
  ["PORT", "abc", "a whole number from 0 to 65535"],
  ["PORT", "65536", "a whole number from 0 to 65535"],
  ["PORT", "0x10", "a whole number from 0 to 65535"],
  ["LOG_LEVEL", "loud", "trace, debug, info"],
  ["PUBLIC_URL", "https://shop.example/app", "without a path"],
  ["SANDBOX_URL", "ftp://127.0.0.1", "an http or https address"],
  ["GRAPH_VERSION", "25", "for example v25.0"],
  ["HEAVY_MODEL", "gpt-4o", "provider:model"],
  ["PUBLISH_LEASE_SECONDS", "0", "above 0"],
  ["SUPPORT_EMAIL", "nobody", "e-mail"],
  ["AI_MONTHLY_BUDGET_MICRO_USD", "1.5", "millionths"],
  ["WORKERS", "many", "together"],
  ["WORKER_TASKS", "publishing,cooking", "publishing, analytics, archiving, notifications"],
])("%s=%s is refused in one line that names variable, value and what is allowed", (name, value, allowed) => {
  const [problem, ...others] = problems({ [name]: value });
  expect(others).toEqual([]);
  expect(problem).toContain(`${name} is "${value}"`);
  expect(problem).toContain(allowed);
  expect(problem).not.toContain("\n");
});

test("all mistakes are named at once", () => {
  expect(problems({ PORT: "x", LOG_LEVEL: "y" })).toHaveLength(2);
});

test("values of secret variables are not repeated", () => {
  for (const [name, value] of [
    ["DATABASE_URL", "mysql://root:hunter2@db/x"],
    ["TOKEN_KEYS", "k1:hunter2"],
    ["TOKEN_KEYS", `k1:${key(1)},k1:${key(2)}`],
  ] as const) {
    const [problem] = problems({ [name]: value });
    expect(problem).toContain(name);
    expect(problem).not.toContain(value);
    expect(problem).not.toContain("hunter2");
  }
});

test("token keys keep their order; the first one encrypts", () => {
  const { tokenKeys } = parseEnvironment({ TOKEN_KEYS: `new:${key(2)}, old:${key(1)}` });
  expect(tokenKeys.map(({ id }) => id)).toEqual(["new", "old"]);
  expect(tokenKeys[0]?.key).toEqual(Buffer.alloc(32, 2));
});

test("half of a pair and contradicting numbers are refused with the next step", () => {
  expect(problems({ META_APP_ID: "1" })).toEqual([
    "META_APP_ID is set but META_APP_SECRET is not. Set both, or unset both to go without this network.",
  ]);
  expect(problems({ WHATSAPP_APP_ID: "1", WHATSAPP_VERIFY_TOKEN: "hunter2" })).toEqual([
    "WHATSAPP_APP_ID is set but WHATSAPP_APP_SECRET, WHATSAPP_SIGNUP_ID are not. Set all of them, or unset all to go without WhatsApp.",
  ]);
  expect(problems({ INSTAGRAM_APP_SECRET: "hunter2" })[0]).not.toContain("hunter2");
  expect(problems({ AI_API_KEY: "sk" })[0]).toContain("AI_BASE_URL");
  const twoWays = problems({ AI_GATEWAY_API_KEY: "hunter2", AI_BASE_URL: "http://localhost:1/v1" })[0];
  expect(twoWays).toContain("both set");
  expect(twoWays).not.toContain("hunter2");
  expect(problems({ AI_GATEWAY_URL: "http://localhost:1" })[0]).toContain("AI_GATEWAY_API_KEY");
  expect(problems({ PORT: "4000", SANDBOX_PORT: "4000" })[0]).toContain("both 4000");
  expect(problems({ PUBLISH_QUIET_SECONDS: "15" })[0]).toContain("PUBLISH_CLIENT_DEADLINE_SECONDS is 15");
  expect(problems({ HEARTBEAT_SECONDS: "30" })[0]).toContain("PUBLISH_LEASE_SECONDS");
});

test("every variable says what it accepts", () => {
  expect(Object.keys(variableForms)).toEqual(Object.keys(environmentSchema.shape));
});

test("a bucket is set as a whole or not at all, and its key is never repeated", () => {
  const bucket = {
    MEDIA_S3_URL: "https://s3.example/media/",
    MEDIA_S3_ACCESS_KEY_ID: "AKIA1",
    MEDIA_S3_SECRET_ACCESS_KEY: "hidden",
  };
  expect(parseEnvironment({}).mediaBucket).toBeNull();
  expect(parseEnvironment(bucket).mediaBucket).toEqual({
    url: "https://s3.example/media",
    region: null,
    accessKeyId: "AKIA1",
    secretAccessKey: "hidden",
  });
  const [problem = ""] = problems({ ...bucket, MEDIA_S3_ACCESS_KEY_ID: "" });
  expect(problem).toContain("MEDIA_S3_ACCESS_KEY_ID");
  expect(problem).not.toContain("hidden");
});
