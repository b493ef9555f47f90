import { expect, test } from "vitest";
import { createLogger } from "./logger.ts";

function capture() {
  const lines: Record<string, unknown>[] = [];
  const logger = createLogger("api", "info", { write: (line) => void lines.push(JSON.parse(line)) });
  return { logger, lines };
}

test("secrets are censored at any depth, in errors and their causes, in text and in bindings", () => {
  const { logger, lines } = capture();
  logger.info(
    { user: { email: "asha@cafe.in", deep: [{ accessToken: "EAAB" }] }, headers: { Cookie: "s=EAAB" } },
    "for asha@cafe.in",
  );
  logger.error(
    new Error("GET https://g/me?access_token=EAAB&x=1", { cause: new Error("postgresql://u:EAAB@h/db") }),
  );
  logger.error(
    { err: Object.assign(new Error("no"), { request: { authorization: "Bearer EAAB" } }) },
    "failed %s",
    "asha@cafe.in",
  );
  logger.child({ requestId: "r1", token: "EAAB" }).warn("Authorization: Bearer EAAB");
  const text = JSON.stringify(lines);
  expect(text).not.toMatch(/EAAB|asha/);
  expect(text).toContain("x=1");
  expect(lines[3]).toMatchObject({ name: "api", level: "warn", requestId: "r1" });
});

test("counts under secret-sounding names stay readable", () => {
  const { logger, lines } = capture();
  logger.info({ inputTokens: 12, tokenExpired: true }, "used");
  expect(lines[0]).toMatchObject({ inputTokens: 12, tokenExpired: true, msg: "used" });
});

test("a line below the level is not written, and cycles end", () => {
  const { logger, lines } = capture();
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  logger.debug("quiet");
  logger.info(cycle);
  expect(lines).toHaveLength(1);
});
