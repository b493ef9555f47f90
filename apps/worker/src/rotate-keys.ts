import { ConfigurationError } from "@businesspro/config/configuration-error";
import { serverEnvironment } from "@businesspro/config/env";
import { createLogger } from "@businesspro/config/logger";
import { type RotationReport, rotateTokenKeys } from "@businesspro/core/accounts/rotate-token-keys";
import { createServices } from "@businesspro/core/create-services";

/** Values that somebody changed at the same moment are looked at again, this often at most. */
const ROUNDS = 5;

/** For operators: seals every stored secret anew with the first of TOKEN_KEYS, while the product runs. */
async function rotateKeys(): Promise<void> {
  const environment = serverEnvironment();
  const services = createServices(environment, createLogger("rotate-keys", environment.logLevel), {
    applicationName: "businesspro-rotate-keys",
  });
  const first = environment.tokenKeys[0]?.id ?? "";
  try {
    let resealed = 0;
    let already: number | null = null;
    for (let round = 1; ; round++) {
      const report = await rotateTokenKeys(services);
      resealed += report.resealed;
      already ??= report.current;
      if (report.changed > 0 && round < ROUNDS) continue;
      process.exitCode = tell(first, report, { resealed, already });
      return;
    }
  } finally {
    await services.close();
  }
}

/** @returns the exit code: 0 when nothing is left that needs another key */
function tell(
  first: string,
  { organizations, changed, damaged, missingKeys }: RotationReport,
  { resealed, already }: { resealed: number; already: number },
): number {
  console.log(
    `${resealed} values were sealed anew with the key ${first} in ${organizations} organisations; ${already} were before.`,
  );
  if (damaged.length > 0) {
    console.log(`${damaged.length} values open with no key; their accounts have to be connected anew:`);
    for (const { column, id } of damaged) console.log(`  ${column} ${id}`);
  }
  for (const [id, count] of missingKeys) {
    console.error(
      `${count} values were sealed with the key ${id}, which TOKEN_KEYS does not name. Put it back at the end of the list and run this again.`,
    );
  }
  if (changed > 0) console.error(`${changed} values were changed at the same moment. Run this again.`);
  if (missingKeys.size > 0 || changed > 0) return 1;
  console.log(`No value needs a key other than ${first} any more.`);
  return 0;
}

try {
  await rotateKeys();
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
