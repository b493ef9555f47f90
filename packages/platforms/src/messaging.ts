import type { AccountAccess } from "./contract.ts";
import type { PlatformError } from "./platform-error.ts";

/** Statuses as the network names them, lower case; unknown ones are kept as `other`. */
export type TemplateStatus = "pending" | "approved" | "rejected" | "paused" | "disabled" | "other";
export type TemplateCategory = "marketing" | "utility" | "authentication";

export type MessageTemplate = {
  id: string;
  name: string;
  language: string;
  category: TemplateCategory;
  status: TemplateStatus;
  /** With `{{1}}`, `{{2}}` … where values go. */
  body: string;
  footer: string | null;
  /** Whether a picture stands above the text. */
  hasPicture: boolean;
  rejectedReason: string | null;
  /** Why it cannot be sent from here although it may be approved: it needs parts that we do not fill. */
  unsupported: "header" | "buttons" | "named-parameters" | null;
};

export type NewTemplate = Pick<MessageTemplate, "name" | "language" | "category" | "body" | "footer"> & {
  /** One for each placeholder, for the reviewer. */
  bodyExamples: readonly string[];
  /** An example for the reviewer; with it, the template has a picture. */
  picture: { bytes: Uint8Array; contentType: "image/jpeg" | "image/png" } | null;
};

export type SenderQuality = "green" | "yellow" | "red" | "unknown";

/** What the network says of a number that sends. */
export type SenderState = {
  quality: SenderQuality;
  /** Different people in a rolling day; null: unlimited or not told. */
  dailyPeople: number | null;
  messagesPerSecond: number;
};

/** One thing that a webhook told. Deliveries come twice, late and out of order. */
export type MessagingEvent =
  | {
      type: "status";
      phoneNumberId: string;
      messageId: string;
      /** Our `TemplateMessage.reference`; null when the network left it out. */
      reference: string | null;
      status: "sent" | "delivered" | "read" | "failed";
      at: Date;
      /** Set with `failed`; its `refusal` tells what that means for others. */
      failure: PlatformError | null;
      /** As the network prices it; null when it does not say. */
      billable: boolean | null;
      category: string | null;
    }
  /** `from`: E.164 with the leading plus. `text`: also of a tapped button; null for pictures and the like. */
  | { type: "message"; phoneNumberId: string; messageId: string; from: string; text: string | null; at: Date }
  /** The person used the network's own switch. `person`: E.164 with the leading plus. */
  | { type: "preference"; phoneNumberId: string; person: string; marketing: "stop" | "resume"; at: Date }
  | {
      type: "template";
      businessId: string;
      templateId: string;
      status: TemplateStatus;
      reason: string | null;
    }
  /** `isFlagged`: people blocked or reported the number; null: nothing was said of that. */
  | {
      type: "quality";
      businessId: string;
      displayPhoneNumber: string;
      isFlagged: boolean | null;
      dailyPeople: number | null;
    }
  | { type: "account"; businessId: string; state: "restricted" | "disabled" | "restored" };

/** What networks that send to people offer besides `PlatformAdapter`, which sends one message per payload. */
export type MessagingAdapter = {
  /** Throws kind `rejected` with the network's sentence when it does not take the template. */
  createTemplate(
    access: AccountAccess,
    template: NewTemplate,
  ): Promise<{ id: string; status: TemplateStatus }>;
  listTemplates(access: AccountAccess): Promise<MessageTemplate[]>;
  readSender(access: AccountAccess): Promise<SenderState>;
  /** Whether the raw body was signed by the network; compares in constant time. */
  isSigned(rawBody: Uint8Array, signatureHeader: string | null): boolean;
  /** The challenge to answer a subscription with, or null when it is not ours. */
  answerSubscription(query: URLSearchParams): string | null;
  /** Events of a body that was signed; what is not understood is left out. */
  readEvents(body: unknown): MessagingEvent[];
};
