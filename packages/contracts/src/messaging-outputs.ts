import type { ErrorKey, ErrorParameters } from "./errors.ts";
import type {
  CampaignStatus,
  ConsentMethod,
  ConsentState,
  DeliveryStatus,
  ImportRowProblem,
  RecipientStatus,
  SkipReason,
  TemplateCategory,
  TemplateStatus,
} from "./messaging.ts";
import type { Instant } from "./outputs.ts";

export type MessageProblem = { key: ErrorKey; parameters: ErrorParameters };

/** A connected number that messages are sent from. */
export type Sender = {
  accountId: string;
  name: string;
  displayPhone: string | null;
  sandbox: boolean;
  needsReconnect: boolean;
  quality: "green" | "yellow" | "red" | "unknown";
  /** Different people in a rolling day; null: unlimited or not told. */
  dailyPeople: number | null;
  /** People written to in the last 24 hours. */
  peopleToday: number;
};

export type ContactListItem = {
  id: string;
  name: string;
  /** E.164. */
  phone: string;
  labels: string[];
  consent: ConsentState;
  /** The last change of consent; null while there was none. */
  consentAt: Instant | null;
  consentMethod: ConsentMethod | null;
};
export type ContactPage = { items: ContactListItem[]; nextCursor: string | null };
/** A line of the ledger, which is only ever added to. */
export type ConsentEntry = {
  id: string;
  state: Exclude<ConsentState, "none">;
  method: ConsentMethod;
  /** When it happened. */
  at: Instant;
  /** When it was written down. */
  recordedAt: Instant;
  wording: string;
  /** Who wrote it down: a colleague's name, or the network for the person herself. */
  recordedBy: { type: "user"; name: string | null } | { type: "network" };
};
export type Contact = ContactListItem & { createdAt: Instant; ledger: ConsentEntry[] };
/** How many people there are, by consent, and every label in use. */
export type PeopleSummary = {
  total: number;
  granted: number;
  withdrawn: number;
  none: number;
  labels: { label: string; people: number }[];
};

export type ImportRow = {
  /** As a spreadsheet numbers them: the header is line 1. */
  line: number;
  name: string;
  /** E.164 where the number could be read, else as written. */
  phone: string;
};
export type ImportPreview = {
  rows: number;
  /** Rows that would be taken in; `sample` shows the first of them. */
  good: number;
  sample: ImportRow[];
  bad: (ImportRow & { problem: ImportRowProblem })[];
};
export type ImportResult = { imported: number; bad: ImportPreview["bad"] };

export type MessageTemplate = {
  id: string;
  accountId: string;
  name: string;
  language: string;
  category: TemplateCategory;
  status: TemplateStatus;
  /** With `{{1}}`, `{{2}}` … where values go. */
  body: string;
  footer: string | null;
  hasPicture: boolean;
  placeholderCount: number;
  /** The network's own words. */
  rejectedReason: string | null;
  /** It has parts that we do not fill, so it cannot be sent from here. */
  unsupported: boolean;
  syncedAt: Instant;
};

export type Audience =
  | { type: "everyone" }
  | { type: "labels"; labels: string[] }
  | { type: "people"; contactIds: string[] };
export type Placeholder = { type: "name"; otherwise: string } | { type: "text"; text: string };

/** What confirming would cost and whom it would reach. Money in millionths of a rupee. */
export type CampaignEstimate = {
  /** People who will get the message: all have agreed. */
  people: number;
  skipped: { reason: SkipReason; people: number }[];
  microRupees: number;
  /** One line for each price. */
  lines: { country: string; category: TemplateCategory; people: number; microRupeesEach: number }[];
  /** Days that the number's daily limit spreads the campaign over; 1: all at once. */
  days: number;
  /** Why it cannot be confirmed now; null when it can. */
  problem: MessageProblem | null;
};

export type CampaignCounts = {
  people: number;
  queued: number;
  publishing: number;
  /** Taken by the network, of those also delivered and read. */
  published: number;
  delivered: number;
  read: number;
  failed: number;
  skipped: number;
  cancelled: number;
  needsReview: number;
};
export type CampaignListItem = {
  id: string;
  name: string;
  status: CampaignStatus;
  templateName: string;
  scheduledFor: Instant | null;
  wallTime: string | null;
  timeZone: string | null;
  createdAt: Instant;
  counts: CampaignCounts;
  sandbox: boolean;
};
export type CampaignPage = { items: CampaignListItem[]; nextCursor: string | null };
export type Campaign = CampaignListItem & {
  accountId: string | null;
  template: MessageTemplate | null;
  audience: Audience;
  placeholders: Placeholder[];
  media: { id: string; url: string } | null;
  /** "now" until it is confirmed, where the owner chose so. */
  when: { wallTime: string; timeZone: string } | "now";
  confirmedAt: Instant | null;
  /** As the owner confirmed it. */
  estimate: { people: number; microRupees: number } | null;
  /** Priced by what the network has said is billable so far; null while nothing is. */
  spentMicroRupees: number | null;
  /** Why it is paused or waits, for the owner; null while it runs. */
  problem: MessageProblem | null;
  /** When it goes on by itself; null: not waiting, or only the owner can resume it. */
  waitingUntil: Instant | null;
  startedAt: Instant | null;
  completedAt: Instant | null;
};
export type Recipient = {
  id: string;
  /** null: removed from the people since. */
  contactId: string | null;
  name: string;
  phone: string;
  status: RecipientStatus;
  delivery: DeliveryStatus | null;
  sentAt: Instant | null;
  deliveredAt: Instant | null;
  readAt: Instant | null;
  /** When the next automatic attempt is due. */
  nextAttemptAt: Instant | null;
  problem: MessageProblem | null;
  /** Whether the owner is asked if it arrived. */
  asksOwner: boolean;
};
export type RecipientPage = { items: Recipient[]; nextCursor: string | null };
