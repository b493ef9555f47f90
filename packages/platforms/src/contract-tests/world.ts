import { randomInt, randomUUID } from "node:crypto";
import type { ConnectFlow, ContentType, ImplementedPlatform } from "@businesspro/contracts/enums";
import type { MediaKind } from "@businesspro/contracts/limits";
import { NO_POST_OPTIONS } from "@businesspro/contracts/post-options";
import { createEgress } from "@businesspro/egress/create-egress";
import type {
  AccountAccess,
  Checkpoint,
  GrantedAccount,
  PlatformAdapter,
  PostPayload,
  TemplateMessage,
  UnclearCommit,
} from "../contract.ts";
import { createPlatforms } from "../create-platforms.ts";
import { sandboxHosts } from "../hosts.ts";
import { PlatformError } from "../platform-error.ts";
import { readCallback } from "../read-callback.ts";
import { startPictureServer } from "./picture-server.ts";
import { type SandboxFault, startSandbox } from "./sandbox-process.ts";
import { startWebhook } from "./webhook-server.ts";

/** So many that every kind of figure is above zero: Facebook leaves out shares while there are none. */
const FOLLOWERS = 100_000;
export const SETTLE_SECONDS = 30;
/** Names of the templates that every number of a test has. */
const PLAIN = "offer";
const PICTURED = "offer_with_picture";
const REDIRECT_URI = "http://localhost:3000/oauth/callback";
const APP = { clientId: "sandbox-app", clientSecret: "sandbox-secret" };

/** What a person does differently on the consent page. */
type ConsentChoices = { decision?: string; withheld?: string | null };
type ConnectChoices = ConsentChoices & { accountType?: string };

export type World = Awaited<ReturnType<typeof openWorld>>;
/** A connected account of one test's own. */
export type Subject = {
  account: GrantedAccount;
  adapter: PlatformAdapter;
  access: (signal?: AbortSignal) => AccountAccess;
};

/** The sandbox network, pictures to post, and adapters that know nothing but its addresses. */
export async function openWorld() {
  const [sandbox, pictures] = await Promise.all([startSandbox(), startPictureServer()]);
  const webhook = await startWebhook(() => platforms.messaging);
  const egress = createEgress({
    allowedOrigins: [sandbox.origin],
    maxResponseBytes: 1_000_000,
    timeLimitMs: 20_000,
  });
  const time = { offsetMs: 0 };
  const platforms = createPlatforms({
    graphVersion: "v25.0",
    hosts: sandboxHosts(sandbox.origin),
    facebookApp: APP,
    instagramApp: APP,
    whatsappApp: { ...APP, signupId: "sandbox-signup", verifyToken: "sandbox-verify" },
    googleApp: APP,
    egress,
    now: () => new Date(Date.now() + time.offsetMs),
    settleSeconds: SETTLE_SECONDS,
  });

  await sandbox.setWebhook(webhook.url);

  /** Answers the consent page as a person would and returns the address she is sent to. */
  async function consent(
    flow: ConnectFlow,
    accountIds: string[],
    { decision = "allow", withheld = null }: ConsentChoices = {},
  ) {
    const url = new URL(flowOf(flow).authorizeUrl({ state: "s1", redirectUri: REDIRECT_URI }));
    const scopes = url.searchParams.get("scope")?.split(",") ?? [];
    if (withheld !== null)
      url.searchParams.set("scope", scopes.filter((scope) => scope !== withheld).join(","));
    const form = new URLSearchParams({ decision });
    for (const id of accountIds) form.append("account", id);
    const response = await fetch(url, { method: "POST", body: form, redirect: "manual" });
    const location = response.headers.get("location");
    if (location === null)
      throw new Error(`consent was answered with ${response.status}: ${await response.text()}`);
    return new URL(location).searchParams;
  }
  function flowOf(name: ConnectFlow) {
    const flow = platforms.flows[name];
    if (!flow) throw new Error(`${name} has no credentials`);
    return flow;
  }
  async function grant(flow: ConnectFlow, accountIds: string[], choices: ConsentChoices = {}) {
    const { code } = readCallback(await consent(flow, accountIds, choices));
    return flowOf(flow).exchangeCode({ code, redirectUri: REDIRECT_URI, signal: deadline() });
  }
  /** Makes an account of its own for one test and connects it as an owner would. */
  async function connect(
    platform: ImplementedPlatform,
    flow: ConnectFlow,
    { accountType = "BUSINESS", ...choices }: ConnectChoices = {},
  ): Promise<Subject> {
    const name = `Shop ${randomUUID().slice(0, 8)}`;
    const instagram = { name, accountType, followers: FOLLOWERS };
    const made = await sandbox.createAccount(
      {
        "instagram-login": { network: "instagram", ...instagram },
        "facebook-login": { network: "facebook", name: "Shop", followers: FOLLOWERS, instagram },
        "whatsapp-signup": { network: "whatsapp", name, registered: false, marketingCap: 1000 },
        "google-login": { network: "google-business", name },
      }[flow],
    );
    const ids = [made.account.id, ...(made.instagram ? [made.instagram.id] : [])];
    const accounts = await flowOf(flow).listAccounts(await grant(flow, ids, choices), deadline());
    const account = accounts.find((found) => found.platform === platform);
    if (!account) throw new Error(`${flow} found no ${platform} account`);
    const subject: Subject = {
      account,
      adapter: platforms.adapters[platform],
      access: (signal = deadline()) => accessOf(account, flow, signal),
    };
    if (platform === "whatsapp") await makeTemplates(subject);
    return subject;
  }
  /** A template with a picture and one without, both approved. */
  async function makeTemplates({ access }: Subject): Promise<void> {
    for (const [name, picture] of Object.entries({ [PLAIN]: null, [PICTURED]: pictures.picture })) {
      const { id } = await platforms.messaging.createTemplate(access(), {
        name,
        language: "hi",
        category: "marketing",
        body: "आज {{1}} आधे दाम पर!",
        footer: null,
        bodyExamples: ["चाय"],
        picture: picture && { bytes: picture, contentType: "image/jpeg" },
      });
      await sandbox.setTemplateStatus(id, "APPROVED");
    }
  }
  return {
    sandbox,
    pictures,
    webhook,
    platforms,
    redirectUri: REDIRECT_URI,
    consent,
    flowOf,
    grant,
    connect,
    fault: (subject: Subject, ...faults: SandboxFault[]) =>
      sandbox.setFaults(subject.account.accountId, ...faults),
    ledger: (subject: Subject) => sandbox.ledger(subject.account.accountId),
    /** A post that no other test makes: of a number of pictures, or of these media. */
    post: (
      media: number | readonly MediaKind[],
      text = `कटिंग चाय & more #${randomUUID().slice(0, 8)}`,
      type: ContentType = "post",
    ): PostPayload => ({
      type,
      text,
      media: (typeof media === "number" ? Array<MediaKind>(media).fill("image") : media).map((kind) =>
        kind === "image"
          ? {
              kind,
              url: pictures.url,
              width: 480,
              height: 480,
              altText: "A cup of tea",
              durationSeconds: null,
            }
          : { kind, url: pictures.videoUrl, width: 540, height: 960, altText: null, durationSeconds: 4 },
      ),
      options: NO_POST_OPTIONS,
      message: null,
    }),
    /** A message that no other test sends, to a person of its own. */
    message: (hasPicture: boolean): PostPayload => {
      const reference = randomUUID();
      const value = `कटिंग चाय & more #${reference.slice(0, 8)}`;
      const message: TemplateMessage = {
        to: `+9198${String(randomInt(100_000_000)).padStart(8, "0")}`,
        templateName: hasPicture ? PICTURED : PLAIN,
        templateLanguage: "hi",
        bodyParameters: [value],
        picture: hasPicture
          ? { key: pictures.sha256.image, contentType: "image/jpeg", read: async () => pictures.picture }
          : null,
        reference,
      };
      return { type: "post", text: `आज ${value} आधे दाम पर!`, media: [], options: NO_POST_OPTIONS, message };
    },
    /** What webhooks have told of a message so far, as publishing keeps it. */
    receiptOf: (reference: string): UnclearCommit["receipt"] => {
      const told = webhook.events.filter((event) => event.type === "status" && event.reference === reference);
      const [first] = told;
      if (first?.type !== "status") return null;
      const failed = told.find((event) => event.type === "status" && event.failure);
      return { postId: first.messageId, failure: failed?.type === "status" ? failed.failure : null };
    },
    /** Puts the adapters' clock, not the network's, ahead of the real one. */
    setAhead: (seconds: number) => {
      time.offsetMs = seconds * 1000;
    },
    now: () => new Date(Date.now() + time.offsetMs),
    async close() {
      await egress.close();
      await Promise.all([sandbox.stop(), pictures.stop(), webhook.stop()]);
    },
  };
}

/** Long enough for any answer of a network on the same machine. */
export const deadline = () => AbortSignal.timeout(15_000);

function accessOf(account: GrantedAccount, flow: ConnectFlow, signal: AbortSignal): AccountAccess {
  return {
    accountId: account.accountId,
    accessToken: account.tokens.accessToken,
    flow,
    metadata: account.metadata,
    signal,
  };
}

/** Prepares until the network is ready. The sandbox goes on by being asked, not by time. */
export async function prepareFully(
  subject: Subject,
  post: PostPayload,
  from: Checkpoint | null = null,
): Promise<Checkpoint> {
  let checkpoint = from;
  for (let step = 0; step < 30; step++) {
    const result = await subject.adapter.prepare(subject.access(), post, checkpoint, async (saved) => {
      checkpoint = saved;
    });
    if (result.state === "ready") return result.checkpoint;
    checkpoint = result.checkpoint;
  }
  throw new Error("preparing takes for ever");
}

export async function publish(subject: Subject, post: PostPayload) {
  const checkpoint = await prepareFully(subject, post);
  return { checkpoint, ...(await subject.adapter.commit(subject.access(), post, checkpoint)) };
}

export async function failureOf(call: Promise<unknown>): Promise<PlatformError> {
  const error = await call.then(
    (value) => new Error(`expected a failure, got ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  if (error instanceof PlatformError) return error;
  throw error;
}
