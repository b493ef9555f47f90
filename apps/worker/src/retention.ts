import { parseArgs } from "node:util";
import { ConfigurationError } from "@businesspro/config/configuration-error";
import { serverEnvironment } from "@businesspro/config/env";
import { createLogger } from "@businesspro/config/logger";
import { createServices } from "@businesspro/core/create-services";
import { applyRetention } from "@businesspro/core/retention/apply-retention";

/** For operators: what retention takes away, now instead of tonight; with `--dry-run` what it would take away. */
async function retention(): Promise<void> {
  const { values } = parseArgs({ options: { "dry-run": { type: "boolean", default: false } } });
  const dryRun = values["dry-run"];
  const environment = serverEnvironment();
  const services = createServices(environment, createLogger("retention", environment.logLevel), {
    applicationName: "businesspro-retention",
  });
  try {
    const report = await applyRetention(services, { dryRun, signal: new AbortController().signal });
    console.log(JSON.stringify({ dryRun, ...report }));
  } finally {
    await services.close();
  }
}

try {
  await retention();
} catch (error) {
  const isOurs =
    error instanceof ConfigurationError ||
    (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
  if (!isOurs) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
