import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { ConfigurationError } from "@businesspro/config/configuration-error";
import { serverEnvironment } from "@businesspro/config/env";
import { createLogger } from "@businesspro/config/logger";
import { createServices } from "@businesspro/core/create-services";
import { DomainError } from "@businesspro/core/domain-error";
import { createStaff } from "@businesspro/core/staff/create-staff";

const USAGE =
  'Say who it is: npx pnpm@12 staff:create --email asha@example.com --name "Asha Rao". With --password-stdin the password is read from the input instead of made.';

/** What a person can do about a refusal, by its key. */
const REFUSALS: Record<string, string> = {
  "email-invalid": "--email is no e-mail address.",
  "email-taken": "Somebody of the staff has this address already.",
  "name-required": "--name is empty.",
  "password-too-short": "The password is too short: use 10 characters or more.",
  "password-too-long": "The password is too long: use 72 bytes at most.",
  "password-too-common": "The password is among the first that anyone would guess. Use another.",
  "password-personal": "The password holds a part of the name or address. Use another.",
};

/** For operators: a person who may open the internal panel. The password is never a word of the command. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      email: { type: "string", default: "" },
      name: { type: "string", default: "" },
      "password-stdin": { type: "boolean", default: false },
    },
  });
  const { email, name } = values;
  if (email === "" || name === "") throw new ConfigurationError([USAGE]);
  const given = values["password-stdin"] ? await readLine() : null;
  const password = given ?? randomBytes(15).toString("base64url");
  const environment = serverEnvironment();
  const logger = createLogger("staff", environment.logLevel);
  const services = createServices(environment, logger, { applicationName: "businesspro-staff" });
  try {
    const ctx = {
      ...services,
      actor: { type: "job", name: "staff:create" } as const,
      requestId: "staff:create",
      ipAddress: null,
      userAgent: null,
    };
    const { staffId } = await createStaff(ctx, { email, name, password });
    console.log(JSON.stringify({ staffId, ...(given === null && { password }) }));
    if (given === null) console.error("The password is shown this once. Hand it over on a safe way.");
  } finally {
    await services.close();
  }
}

async function readLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return "";
}

function explain(error: unknown): string | null {
  if (error instanceof DomainError) return REFUSALS[error.key] ?? null;
  if (error instanceof ConfigurationError) return error.message;
  const isArguments =
    error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return isArguments ? `${error.message}\n${USAGE}` : null;
}

try {
  await main();
} catch (error) {
  const explanation = explain(error);
  if (explanation === null) throw error;
  console.error(explanation);
  process.exitCode = 1;
}
