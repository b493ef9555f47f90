import type { TaskSet } from "./task-sets.ts";

/** A key of the envelope around social tokens. The first of a list encrypts, all of them decrypt. */
export type TokenKey = { readonly id: string /** 32 bytes. */; readonly key: Buffer };

export type AppCredentials = { readonly clientId: string; readonly clientSecret: string };

/** An S3-compatible bucket. */
export type Bucket = {
  /** With the bucket in host or path, without trailing slash. */
  readonly url: string;
  /** null: as its host says, us-east-1 where that says nothing. */
  readonly region: string | null;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

export type WhatsappApp = AppCredentials & {
  /** The app's configuration for Embedded Signup. */
  readonly signupId: string;
  /** What the network names when it asks whether the webhook is ours. */
  readonly verifyToken: string;
};

export type MailServer = {
  /** smtp: or smtps:, with its credentials. */
  readonly url: string;
  /** The sender of every mail. */
  readonly from: string;
};

/** Where mail goes: to a mail server, to the outbox page of a product on one's own machine, or nowhere. */
export type MailDelivery = "smtp" | "outbox" | "none";

export type LogLevel = "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";

export type Environment = {
  /** null: `start` boots the built-in server. */
  readonly databaseUrl: string | null;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** null: 3100, or a free one where that is taken. */
  readonly sandboxPort: number | null;
  /** Origin under which browsers and networks reach the app, without trailing slash. */
  readonly publicUrl: string;
  /** Where the api process serves the internal panel. null: `start` chooses 3200 or a free one, the api alone serves none. */
  readonly adminPort: number | null;
  /** Origin under which staff reach the internal panel, without trailing slash. */
  readonly adminUrl: string;
  /** Proxies of the operator in front of the app: only their entries of X-Forwarded-For are believed. */
  readonly trustedProxies: number;
  /** Absolute. */
  readonly dataDirectory: string;
  /** Absolute. */
  readonly mediaDirectory: string;
  /** Where pictures and videos lie instead of in that folder. */
  readonly mediaBucket: Bucket | null;
  /** Months of the log of model calls that left the database. Absolute. */
  readonly archiveDirectory: string;
  /** Where they lie instead of in that folder. */
  readonly archiveBucket: Bucket | null;
  /** Transcodes videos that no network plays; may be absent from the machine. A bare name is looked up on the PATH. */
  readonly ffmpegPath: string;
  readonly tokenKeys: readonly TokenKey[];
  /** Origin of the sandbox network. When set, networks without credentials of their own are the sandbox. */
  readonly sandboxUrl: string | null;
  /** Where the sandbox network tells what became of messages; null: nowhere. */
  readonly sandboxWebhookUrl: string | null;
  readonly meta: {
    readonly graphVersion: string;
    readonly facebookApp: AppCredentials | null;
    readonly instagramApp: AppCredentials | null;
    readonly whatsappApp: WhatsappApp | null;
  };
  /** OAuth client of the operator's Google Cloud project. */
  readonly googleApp: AppCredentials | null;
  /** null: mail does not leave. */
  readonly mailServer: MailServer | null;
  readonly mailDelivery: MailDelivery;
  readonly ai: {
    /** null without a gateway key: the offline writer. */
    readonly baseUrl: string | null;
    readonly apiKey: string | null;
    /** Key of the AI Gateway, which stands before many providers. */
    readonly gatewayApiKey: string | null;
    readonly gatewayUrl: string | null;
    readonly providerName: string;
    /** Each `provider:model`. */
    readonly models: {
      readonly HEAVY_MODEL: string;
      readonly LIGHT_MODEL: string;
      readonly VISION_MODEL: string;
    };
    /** Overrides what the organisation's plan allows. */
    readonly monthlyBudgetMicroUsd: number | null;
  };
  readonly publishing: {
    /** How long a claim on a target is valid without renewal. */
    readonly leaseSeconds: number;
    /** After a commit was sent, nobody else acts on that target for this long. */
    readonly quietSeconds: number;
    /** A platform call is given up after this; always below the quiet window. */
    readonly clientDeadlineSeconds: number;
    readonly sweepIntervalSeconds: number;
    readonly heartbeatSeconds: number;
    /** Posts that one worker has under way at once; nearly all of the time they wait for networks. */
    readonly postsAtOnce: number;
    /** Other jobs that it has under way at once. */
    readonly concurrency: number;
    /** A post later than this is reported as missed rather than sent; organisations may set their own. */
    readonly missedAfterMinutes: number;
  };
  readonly workers: {
    /** Whether `start` runs one worker for all kinds of work, or one for each. */
    readonly layout: "together" | "separate";
    /** What a worker process does. */
    readonly taskSets: readonly TaskSet[];
  };
  /** What the operator says a message costs, in millionths of a rupee: `IN.marketing`, `*.utility`. */
  readonly messageRates: Readonly<Record<string, number>>;
  /** Whom owners ask for a bigger plan. */
  readonly supportEmail: string | null;
  readonly logLevel: LogLevel;
  /** Browser of the test run; null searches the usual places. */
  readonly chromiumPath: string | null;
  /** Public keys whose owners can open a backup. */
  readonly backupRecipients: readonly string[];
  /** Where `/metrics` is served, apart from what browsers reach; `port` null: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number | null };
};

/** What a process that serves customers cannot go without. */
export type ServerEnvironment = Environment & { readonly databaseUrl: string };
