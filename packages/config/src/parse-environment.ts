import { resolve } from "node:path";
import type { z } from "zod";
import { ConfigurationError } from "./configuration-error.ts";
import type { AppCredentials, Bucket, Environment, WhatsappApp } from "./environment.ts";
import { environmentSchema, type VariableName, variableForms } from "./environment-variables.ts";
import { TASK_SETS } from "./task-sets.ts";

/** Relative folders are meant from here, wherever the process was started. */
const repository = resolve(import.meta.dirname, "../../..");
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/;

/**
 * Reads all variables at once, so that every mistake is named in one go. An empty value counts as unset.
 * @throws ConfigurationError
 */
export function parseEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const names = Object.keys(variableForms) as VariableName[];
  const given = Object.fromEntries(names.map((name) => [name, source[name]?.trim() || undefined]));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path }) => path[0] as VariableName));
    throw new ConfigurationError([...wrong].map((name) => describe(name, given[name])));
  }
  const variables = parsed.data;

  const problems: string[] = [];
  const credentials = (
    id: "META_APP_ID" | "INSTAGRAM_APP_ID" | "GOOGLE_CLIENT_ID",
    secret: "META_APP_SECRET" | "INSTAGRAM_APP_SECRET" | "GOOGLE_CLIENT_SECRET",
  ) => {
    const [clientId, clientSecret] = [variables[id], variables[secret]];
    if (clientId && clientSecret) return { clientId, clientSecret } satisfies AppCredentials;
    if (clientId || clientSecret) {
      problems.push(
        `${clientId ? id : secret} is set but ${clientId ? secret : id} is not. Set both, or unset both to go without this network.`,
      );
    }
    return null;
  };
  const facebookApp = credentials("META_APP_ID", "META_APP_SECRET");
  const instagramApp = credentials("INSTAGRAM_APP_ID", "INSTAGRAM_APP_SECRET");
  const whatsappApp = readWhatsappApp(variables, problems);
  const googleApp = credentials("GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET");

  const mediaBucket = bucketOf("MEDIA", "media", variables, problems);
  const archiveBucket = bucketOf("ARCHIVE", "the archive", variables, problems);
  const { SMTP_URL: smtpUrl, MAIL_FROM: mailFrom } = variables;
  if (Boolean(smtpUrl) !== Boolean(mailFrom)) {
    problems.push(
      "SMTP_URL and MAIL_FROM belong together. Set both, or unset both to go without a mail server.",
    );
  }
  if (variables.AI_API_KEY && !variables.AI_BASE_URL) {
    problems.push(
      "AI_API_KEY is set but AI_BASE_URL is not. Set AI_BASE_URL to the provider's OpenAI-compatible address.",
    );
  }
  if (variables.AI_GATEWAY_API_KEY && variables.AI_BASE_URL) {
    problems.push(
      "AI_GATEWAY_API_KEY and AI_BASE_URL are both set. Unset one: models are asked either through the gateway or at that address.",
    );
  }
  if (variables.AI_GATEWAY_URL && !variables.AI_GATEWAY_API_KEY) {
    problems.push(
      "AI_GATEWAY_URL is set but AI_GATEWAY_API_KEY is not. Set the key, or unset the address to go without the gateway.",
    );
  }
  const ports = (["PORT", "SANDBOX_PORT", "ADMIN_PORT"] as const).filter((name) => variables[name]);
  for (const [place, name] of ports.entries())
    for (const other of ports.slice(place + 1))
      if (variables[name] === variables[other])
        problems.push(`${name} and ${other} are both ${variables[name]}. Give one of them another port.`);
  const below = (low: VariableName, lowValue: number, high: VariableName, highValue: number) => {
    if (lowValue >= highValue) {
      problems.push(
        `${low} is ${lowValue} but must be below ${high}, which is ${highValue}. Lower the first or raise the second.`,
      );
    }
  };
  below(
    "PUBLISH_CLIENT_DEADLINE_SECONDS",
    variables.PUBLISH_CLIENT_DEADLINE_SECONDS,
    "PUBLISH_QUIET_SECONDS",
    variables.PUBLISH_QUIET_SECONDS,
  );
  below(
    "HEARTBEAT_SECONDS",
    variables.HEARTBEAT_SECONDS,
    "PUBLISH_LEASE_SECONDS",
    variables.PUBLISH_LEASE_SECONDS,
  );
  if (problems.length > 0) throw new ConfigurationError(problems);

  const publicUrl = variables.PUBLIC_URL ?? `http://localhost:${variables.PORT}`;
  const mailServer = smtpUrl && mailFrom ? { url: smtpUrl, from: mailFrom } : null;
  const dataDirectory = resolve(repository, variables.DATA_DIR);
  return {
    databaseUrl: variables.DATABASE_URL ?? null,
    host: variables.HOST,
    port: variables.PORT,
    sandboxPort: variables.SANDBOX_PORT ?? null,
    publicUrl,
    adminPort: variables.ADMIN_PORT ?? null,
    adminUrl: variables.ADMIN_URL ?? `http://localhost:${variables.ADMIN_PORT ?? 0}`,
    trustedProxies: variables.TRUST_PROXY,
    dataDirectory,
    mediaDirectory: variables.MEDIA_DIR
      ? resolve(repository, variables.MEDIA_DIR)
      : resolve(dataDirectory, "media"),
    mediaBucket,
    archiveDirectory: variables.ARCHIVE_DIR
      ? resolve(repository, variables.ARCHIVE_DIR)
      : resolve(dataDirectory, "archive"),
    archiveBucket,
    ffmpegPath: variables.FFMPEG_PATH,
    tokenKeys: variables.TOKEN_KEYS ?? [],
    sandboxUrl: variables.SANDBOX_URL ?? null,
    sandboxWebhookUrl: variables.SANDBOX_WEBHOOK_URL ?? null,
    meta: { graphVersion: variables.GRAPH_VERSION, facebookApp, instagramApp, whatsappApp },
    googleApp,
    mailServer,
    mailDelivery: mailServer ? "smtp" : isOwnMachine(variables.HOST, publicUrl) ? "outbox" : "none",
    ai: {
      baseUrl: variables.AI_BASE_URL ?? null,
      apiKey: variables.AI_API_KEY ?? null,
      gatewayApiKey: variables.AI_GATEWAY_API_KEY ?? null,
      gatewayUrl: variables.AI_GATEWAY_URL ?? null,
      providerName: variables.AI_PROVIDER_NAME,
      models: {
        HEAVY_MODEL: variables.HEAVY_MODEL,
        LIGHT_MODEL: variables.LIGHT_MODEL,
        VISION_MODEL: variables.VISION_MODEL,
      },
      monthlyBudgetMicroUsd: variables.AI_MONTHLY_BUDGET_MICRO_USD ?? null,
    },
    publishing: {
      leaseSeconds: variables.PUBLISH_LEASE_SECONDS,
      quietSeconds: variables.PUBLISH_QUIET_SECONDS,
      clientDeadlineSeconds: variables.PUBLISH_CLIENT_DEADLINE_SECONDS,
      sweepIntervalSeconds: variables.SWEEP_INTERVAL_SECONDS,
      heartbeatSeconds: variables.HEARTBEAT_SECONDS,
      concurrency: variables.WORKER_CONCURRENCY,
      postsAtOnce: variables.PUBLISH_CONCURRENCY,
      missedAfterMinutes: variables.MISSED_AFTER_MINUTES,
    },
    workers: { layout: variables.WORKERS, taskSets: [...new Set(variables.WORKER_TASKS ?? TASK_SETS)] },
    messageRates: variables.MESSAGE_RATES ?? {},
    supportEmail: variables.SUPPORT_EMAIL ?? null,
    logLevel: variables.LOG_LEVEL,
    chromiumPath: variables.CHROMIUM_PATH ?? null,
    backupRecipients: variables.BACKUP_RECIPIENT ?? [],
    metrics: { host: variables.METRICS_HOST, port: variables.METRICS_PORT ?? null },
  };
}

/** Whether nobody but this machine reaches the app: mails, which open accounts, may then be shown to whoever looks. */
function isOwnMachine(host: string, publicUrl: string): boolean {
  return [host, new URL(publicUrl).hostname].every((name) => LOOPBACK.test(name));
}

/** All three or none. `what`: lies in a folder otherwise. */
function bucketOf(
  prefix: "MEDIA" | "ARCHIVE",
  what: string,
  variables: z.infer<typeof environmentSchema>,
  problems: string[],
): Bucket | null {
  const url = variables[`${prefix}_S3_URL`];
  const accessKeyId = variables[`${prefix}_S3_ACCESS_KEY_ID`];
  const secretAccessKey = variables[`${prefix}_S3_SECRET_ACCESS_KEY`];
  if (url && accessKeyId && secretAccessKey)
    return { url, region: variables[`${prefix}_S3_REGION`] ?? null, accessKeyId, secretAccessKey };
  if (url || accessKeyId || secretAccessKey)
    problems.push(
      `${prefix}_S3_URL, ${prefix}_S3_ACCESS_KEY_ID and ${prefix}_S3_SECRET_ACCESS_KEY belong together. Set all three, or unset all to keep ${what} in a folder.`,
    );
  return null;
}

/** All four or none: without the verify token no delivery would ever be heard of. */
function readWhatsappApp(
  variables: z.output<typeof environmentSchema>,
  problems: string[],
): WhatsappApp | null {
  const names = [
    "WHATSAPP_APP_ID",
    "WHATSAPP_APP_SECRET",
    "WHATSAPP_SIGNUP_ID",
    "WHATSAPP_VERIFY_TOKEN",
  ] as const;
  const missing = names.filter((name) => !variables[name]);
  const [clientId = "", clientSecret = "", signupId = "", verifyToken = ""] = names.map(
    (name) => variables[name],
  );
  if (missing.length === 0) return { clientId, clientSecret, signupId, verifyToken };
  const [given] = names.filter((name) => variables[name]);
  if (given)
    problems.push(
      `${given} is set but ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not. Set all of them, or unset all to go without WhatsApp.`,
    );
  return null;
}

function describe(name: VariableName, value: string | undefined): string {
  const { form, secret } = variableForms[name];
  const start = secret ? `${name} cannot be read` : `${name} is ${JSON.stringify(value)}`;
  return `${start}. It must be ${form}.`;
}
