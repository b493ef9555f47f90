import type { Logger } from "@businesspro/config/logger";
import { createTestServices, type TestServices } from "@businesspro/core/testing/create-test-services";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorker } from "./start-worker.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services?.close());

test("a worker starts and stops without a warning", async () => {
  const said: unknown[] = [];
  const say = (...line: unknown[]) => void said.push(line);
  const logger = Object.assign(Object.create(services.logger), { warn: say, error: say }) as Logger;
  const worker = await startWorker({ ...services, logger });
  await worker.stop();
  expect(said).toEqual([]);
});
