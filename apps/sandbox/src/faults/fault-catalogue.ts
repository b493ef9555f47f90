import { z } from "zod";

const on = z.enum(["any", "read", "prepare", "commit"]);
/** How often the fault strikes; absent: until it is cleared. */
const times = z.int().positive().optional();
const fault = <Name extends string>(name: Name) => z.strictObject({ fault: z.literal(name), times });

/**
 * Everything that can be made to go wrong on one account. Commits are the calls that make a post visible. Codes are
 * Graph's; Google says the same in its own words (`src/google/translate-refusal.ts`).
 */
export const faultSchema = z.discriminatedUnion("fault", [
  /** The connection breaks; nothing was published. */
  fault("commit-reset-before"),
  /** The connection breaks after the post went live. */
  fault("commit-reset-after"),
  /** 500, code 2; nothing was published. */
  fault("commit-500-before"),
  /** 500, code 2, after the post went live. */
  fault("commit-500-after"),
  /** The answer comes only after the delay; the post goes live before it, after it, or never. */
  fault("commit-hang").extend({
    delayMs: z.int().positive().default(60_000),
    live: z.enum(["before", "after", "never"]).default("before"),
  }),
  /** 4/2207051, and the post is live. */
  fault("spam-flag-but-live"),
  /** With `live`, a throttled commit published nevertheless. Default code: 80002 on Instagram, 32 on Facebook, 80007 on WhatsApp. */
  fault("rate-limited").extend({
    code: z
      .union([
        z.literal(4),
        z.literal(17),
        z.literal(32),
        z.literal(613),
        z.literal(80001),
        z.literal(80002),
        z.literal(80007),
        z.literal(80008),
      ])
      .optional(),
    minutes: z.int().min(0).default(5),
    on: on.default("any"),
    live: z.boolean().default(false),
  }),
  /** 190/463 */
  fault("token-expired"),
  /** 190/460 */
  fault("token-revoked"),
  /** The connection breaks when a token is to be renewed. */
  fault("renewal-reset"),
  /** A renewal is answered with an empty object. */
  fault("renewal-empty"),
  /** 190/460 at the end of the wait that `slow-answer` makes. */
  fault("renewal-refused"),
  /** 190/492, Pages only. */
  fault("page-role-lost"),
  /** 25/2207050, on WhatsApp 131031, on everything that prepares or commits. */
  fault("account-restricted"),
  /** 9/2207042 on the commit; the limit reads as used up while the fault stands. */
  fault("quota-used"),
  /** Taken by the next container: it answers IN_PROGRESS this often. */
  fault("slow-container").extend({ polls: z.int().positive().default(5) }),
  /** Taken by the next container: it ends in ERROR with this subcode. */
  fault("container-error").extend({ subcode: z.int().positive().default(2207032) }),
  /** -2/2207003 when a container is made. */
  fault("media-fetch-timeout"),
  /** The call waits before it does anything; `post`: calls that read a visible post. */
  fault("slow-answer").extend({
    on: z.enum(["any", "read", "prepare", "commit", "post"]).default("any"),
    delayMs: z.int().positive().default(60_000),
  }),
  /** 500, code 2. */
  fault("transient-500").extend({ on: on.default("read") }),
  /** A page of HTML from a machine in front of Graph; on a commit nothing was published. */
  fault("gateway-html").extend({ on: on.default("any"), status: z.int().min(500).max(599).default(502) }),
  /** Code 100 for a call that asks for this metric; without one, for every call to insights. */
  fault("dead-metric").extend({ metric: z.string().optional() }),
  /** Insights answer with an empty list. */
  fault("insights-missing"),
  /** 100/33 on a read although the object is there. */
  fault("read-transient-100-33"),
  /** The newest post is missing from its account's list. */
  fault("listing-lag"),
  /** A post reads without its address. */
  fault("permalink-missing"),
  /** A second publish of one container makes a second post, where the network would refuse. */
  fault("republish-duplicates"),
  /** WhatsApp: a message is taken, yet fails with this code, which a webhook tells. */
  fault("message-fails").extend({ code: z.int().default(131026) }),
  /** WhatsApp: nothing is told of a message. */
  fault("webhook-lost"),
  /** WhatsApp: what is told of a message comes later by this. */
  fault("webhook-late").extend({ delayMs: z.int().positive().default(5000) }),
  /** WhatsApp: everything told of a message comes twice. */
  fault("webhook-duplicates"),
  /** WhatsApp: read comes before delivered, delivered before sent. */
  fault("webhook-disorder"),
  /** WhatsApp: a message goes from sent to read. */
  fault("webhook-skips-delivered"),
  /** Taken by the next post on Google: it answers PROCESSING this often, then shows or refuses it. */
  fault("slow-review").extend({
    polls: z.int().min(0).default(2),
    ends: z.enum(["live", "rejected"]).default("live"),
  }),
  /** Any other refusal in the network's envelope; on a commit nothing was published. */
  fault("custom-error").extend({
    on: on.default("any"),
    status: z.int().min(400).max(599).default(400),
    code: z.int().default(100),
    /** Google's word for it, e.g. `PHOTO_FETCH_FAILED`. */
    reason: z.string().optional(),
    subcode: z.int().optional(),
    type: z.string().default("OAuthException"),
    message: z.string().default("Sandbox fault"),
    transient: z.boolean().optional(),
    userTitle: z.string().optional(),
    userMessage: z.string().optional(),
  }),
]);

export type Fault = z.infer<typeof faultSchema>;
export type FaultInput = z.input<typeof faultSchema>;
export type FaultName = Fault["fault"];
