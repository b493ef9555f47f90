import { z } from "zod";
import { TASK_SETS } from "./task-sets.ts";

const whole = (min: number, max: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(min).max(max));
const positive = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .transform(Number)
  .pipe(z.number().positive());
const webUrl = z.url({ protocol: /^https?$/, hostname: /./ }).transform((url) => url.replace(/\/+$/, ""));
const origin = webUrl.refine((url) => new URL(url).origin === url);
const model = z.string().regex(/^[a-z0-9][a-z0-9.-]*:\S+$/i);
const text = z.string();

const tokenKeys = z
  .string()
  .transform((list) => list.split(",").map((entry) => entry.trim().split(":")))
  .refine((entries) => entries.every(([id, key, ...rest]) => id && key && rest.length === 0))
  .transform((entries) => entries.map(([id = "", key = ""]) => ({ id, key: Buffer.from(key, "base64") })))
  .refine(
    (keys) =>
      keys.every(({ key }) => key.length === 32) && new Set(keys.map(({ id }) => id)).size === keys.length,
  );

const messageRates = z
  .string()
  .regex(
    /^([A-Z]{2}|\*)\.(marketing|utility|authentication)=\d{1,9}(,([A-Z]{2}|\*)\.(marketing|utility|authentication)=\d{1,9})*$/,
  )
  .transform((list) =>
    Object.fromEntries(
      list
        .split(",")
        .map((entry) => entry.split("="))
        .map(([key, rate]) => [key, Number(rate)]),
    ),
  );

const recipients = z
  .string()
  .transform((list) => list.split(",").map((recipient) => recipient.trim()))
  .pipe(z.array(z.string().regex(/^age1[a-z0-9]+$/)).min(1));

const taskSets = z
  .string()
  .transform((list) => list.split(",").map((name) => name.trim()))
  .pipe(z.array(z.enum(TASK_SETS)).min(1));

/** Every variable that the product reads, as it is written in the environment. */
export const environmentSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  HOST: text.default("127.0.0.1"),
  PORT: whole(0, 65_535).default(3000),
  SANDBOX_PORT: whole(0, 65_535).optional(),
  PUBLIC_URL: origin.optional(),
  ADMIN_PORT: whole(0, 65_535).optional(),
  ADMIN_URL: origin.optional(),
  TRUST_PROXY: whole(0, 10).default(0),
  DATA_DIR: text.default(".data"),
  MEDIA_DIR: text.optional(),
  MEDIA_S3_URL: webUrl.optional(),
  MEDIA_S3_REGION: text.optional(),
  MEDIA_S3_ACCESS_KEY_ID: text.optional(),
  MEDIA_S3_SECRET_ACCESS_KEY: text.optional(),
  ARCHIVE_DIR: text.optional(),
  ARCHIVE_S3_URL: webUrl.optional(),
  ARCHIVE_S3_REGION: text.optional(),
  ARCHIVE_S3_ACCESS_KEY_ID: text.optional(),
  ARCHIVE_S3_SECRET_ACCESS_KEY: text.optional(),
  FFMPEG_PATH: text.default("ffmpeg"),
  TOKEN_KEYS: tokenKeys.optional(),
  SANDBOX_URL: origin.optional(),
  META_APP_ID: text.optional(),
  META_APP_SECRET: text.optional(),
  INSTAGRAM_APP_ID: text.optional(),
  INSTAGRAM_APP_SECRET: text.optional(),
  WHATSAPP_APP_ID: text.optional(),
  WHATSAPP_APP_SECRET: text.optional(),
  WHATSAPP_SIGNUP_ID: text.optional(),
  WHATSAPP_VERIFY_TOKEN: text.optional(),
  SANDBOX_WEBHOOK_URL: webUrl.optional(),
  GOOGLE_CLIENT_ID: text.optional(),
  GOOGLE_CLIENT_SECRET: text.optional(),
  GRAPH_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/)
    .default("v25.0"),
  SMTP_URL: z.url({ protocol: /^smtps?$/, hostname: /./ }).optional(),
  MAIL_FROM: text.regex(/^([^<>"@\r\n]+ <[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/).optional(),
  AI_BASE_URL: webUrl.optional(),
  AI_API_KEY: text.optional(),
  AI_GATEWAY_API_KEY: text.optional(),
  AI_GATEWAY_URL: webUrl.optional(),
  AI_PROVIDER_NAME: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]*$/i)
    .default("openai"),
  HEAVY_MODEL: model.default("openai:gpt-4o"),
  LIGHT_MODEL: model.default("openai:gpt-4o-mini"),
  VISION_MODEL: model.default("openai:gpt-4o"),
  AI_MONTHLY_BUDGET_MICRO_USD: whole(0, Number.MAX_SAFE_INTEGER).optional(),
  PUBLISH_LEASE_SECONDS: positive.default(20),
  PUBLISH_QUIET_SECONDS: positive.default(20),
  PUBLISH_CLIENT_DEADLINE_SECONDS: positive.default(15),
  SWEEP_INTERVAL_SECONDS: positive.default(5),
  HEARTBEAT_SECONDS: positive.default(5),
  WORKERS: z.enum(["together", "separate"]).default("together"),
  WORKER_TASKS: taskSets.optional(),
  WORKER_CONCURRENCY: whole(1, 200).default(30),
  PUBLISH_CONCURRENCY: whole(1, 1000).default(500),
  MISSED_AFTER_MINUTES: whole(1, 100_000).default(60),
  MESSAGE_RATES: messageRates.optional(),
  SUPPORT_EMAIL: z.email().optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  CHROMIUM_PATH: text.optional(),
  METRICS_HOST: text.default("127.0.0.1"),
  METRICS_PORT: whole(0, 65_535).optional(),
  BACKUP_RECIPIENT: recipients.optional(),
});

export type VariableName = keyof typeof environmentSchema.shape;

const PORT_FORM = "a whole number from 0 to 65535 (0 takes any free port), for example 3000";
const SECONDS_FORM = "a number of seconds above 0, for example 20";
const ORIGIN_FORM = "an http or https address without a path, for example http://localhost:3000";
const MODEL_FORM = "provider:model, for example openai:gpt-4o";

/** What each variable accepts, as the end of the sentence "It must be …". Values of secret ones are never repeated. */
export const variableForms: Record<VariableName, { form: string; secret?: true }> = {
  DATABASE_URL: {
    form: "a PostgreSQL address like postgresql://user:password@host:5432/name, or unset for the built-in server",
    secret: true,
  },
  HOST: { form: "an address to listen on, for example 127.0.0.1" },
  PORT: { form: PORT_FORM },
  SANDBOX_PORT: { form: PORT_FORM },
  PUBLIC_URL: { form: ORIGIN_FORM },
  ADMIN_PORT: { form: PORT_FORM },
  ADMIN_URL: { form: ORIGIN_FORM },
  TRUST_PROXY: { form: "how many proxies of yours stand in front of the app, from 0 to 10" },
  DATA_DIR: { form: "a folder" },
  MEDIA_DIR: { form: "a folder" },
  MEDIA_S3_URL: {
    form: "the http or https address of a bucket, for example https://s3.ap-south-1.amazonaws.com/my-bucket",
  },
  MEDIA_S3_REGION: { form: "the region of the bucket, for example ap-south-1" },
  MEDIA_S3_ACCESS_KEY_ID: { form: "the id of an access key of the bucket", secret: true },
  MEDIA_S3_SECRET_ACCESS_KEY: { form: "the secret of that access key", secret: true },
  ARCHIVE_DIR: { form: "a folder" },
  ARCHIVE_S3_URL: {
    form: "the http or https address of a bucket, for example https://s3.ap-south-1.amazonaws.com/my-archive",
  },
  ARCHIVE_S3_REGION: { form: "the region of the bucket, for example ap-south-1" },
  ARCHIVE_S3_ACCESS_KEY_ID: { form: "the id of an access key of the bucket", secret: true },
  ARCHIVE_S3_SECRET_ACCESS_KEY: { form: "the secret of that access key", secret: true },
  FFMPEG_PATH: { form: "a program" },
  TOKEN_KEYS: {
    form: "a list id:key,id:key with distinct ids, each key 32 bytes in base64; `openssl rand -base64 32` makes one",
    secret: true,
  },
  SANDBOX_URL: { form: ORIGIN_FORM },
  META_APP_ID: { form: "the app id from the Meta dashboard" },
  META_APP_SECRET: { form: "the app secret from the Meta dashboard", secret: true },
  INSTAGRAM_APP_ID: { form: "the Instagram app id from the Meta dashboard" },
  INSTAGRAM_APP_SECRET: { form: "the Instagram app secret from the Meta dashboard", secret: true },
  WHATSAPP_APP_ID: { form: "the id of the Meta app that holds the WhatsApp product" },
  WHATSAPP_APP_SECRET: { form: "the secret of that Meta app", secret: true },
  WHATSAPP_SIGNUP_ID: { form: "the id of its configuration for Embedded Signup" },
  WHATSAPP_VERIFY_TOKEN: {
    form: "a text that you also enter as the verify token of its webhook",
    secret: true,
  },
  SANDBOX_WEBHOOK_URL: {
    form: "an http or https address, for example http://localhost:3000/webhooks/whatsapp",
  },
  GOOGLE_CLIENT_ID: { form: "the OAuth client id from the Google Cloud console" },
  GOOGLE_CLIENT_SECRET: { form: "the OAuth client secret from the Google Cloud console", secret: true },
  GRAPH_VERSION: { form: "a Graph API version, for example v25.0" },
  SMTP_URL: {
    form: "the address of a mail server, for example smtp://user:password@mail.example.com:587, or smtps:// for port 465",
    secret: true,
  },
  MAIL_FROM: { form: "the sender of mails, for example Business Pro <hello@example.com>" },
  AI_BASE_URL: {
    form: "the http or https address of an OpenAI-compatible API, for example http://localhost:11434/v1",
  },
  AI_API_KEY: { form: "the key of the AI provider", secret: true },
  AI_GATEWAY_API_KEY: { form: "the key of the AI Gateway", secret: true },
  AI_GATEWAY_URL: { form: "the http or https address of a server that speaks the AI Gateway's protocol" },
  AI_PROVIDER_NAME: { form: "letters, digits, dots and hyphens, for example openai" },
  HEAVY_MODEL: { form: MODEL_FORM },
  LIGHT_MODEL: { form: MODEL_FORM },
  VISION_MODEL: { form: MODEL_FORM },
  AI_MONTHLY_BUDGET_MICRO_USD: {
    form: "a whole number of millionths of a US dollar, for example 2000000 for $2",
  },
  PUBLISH_LEASE_SECONDS: { form: SECONDS_FORM },
  PUBLISH_QUIET_SECONDS: { form: SECONDS_FORM },
  PUBLISH_CLIENT_DEADLINE_SECONDS: { form: SECONDS_FORM },
  SWEEP_INTERVAL_SECONDS: { form: SECONDS_FORM },
  HEARTBEAT_SECONDS: { form: SECONDS_FORM },
  WORKERS: { form: "together (one worker process) or separate (one for each kind of work)" },
  WORKER_TASKS: { form: `a list of ${TASK_SETS.join(", ")}, for example publishing,analytics` },
  WORKER_CONCURRENCY: { form: "a whole number from 1 to 200, for example 30" },
  PUBLISH_CONCURRENCY: { form: "a whole number from 1 to 1000, for example 500" },
  MISSED_AFTER_MINUTES: { form: "a whole number of minutes from 1 to 100000, for example 60" },
  MESSAGE_RATES: {
    form: "prices of messages in millionths of a rupee by country (* for all others) and category, for example IN.marketing=863100,*.utility=2000000",
  },
  SUPPORT_EMAIL: { form: "an e-mail address, for example help@example.com" },
  LOG_LEVEL: { form: "trace, debug, info, warn, error, fatal or silent" },
  CHROMIUM_PATH: { form: "the path of a Chromium or Chrome executable" },
  METRICS_HOST: { form: "an address to serve metrics on, for example 127.0.0.1" },
  METRICS_PORT: { form: PORT_FORM },
  BACKUP_RECIPIENT: {
    form: "one or more public keys that begin with age1, with commas between them; npx pnpm@12 backup:key makes one",
  },
};
