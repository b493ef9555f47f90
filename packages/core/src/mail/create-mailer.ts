import type { MailDelivery, MailServer } from "@businesspro/config/environment";
import { createTransport } from "nodemailer";

export type OutgoingMail = {
  /** Stable over tries, so that readers can drop a second copy. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
};

export type Mailer = {
  delivery: MailDelivery;
  /** Resolves when the server has taken the mail. @throws MailError */
  send: (mail: OutgoingMail) => Promise<void>;
  close: () => void;
};

/** Its message names codes only: what servers answer repeats addresses. */
export class MailError extends Error {
  override readonly name = "MailError";
  /** The server will not take this mail at any time. */
  readonly permanent: boolean;

  constructor(message: string, permanent: boolean) {
    super(message);
    this.permanent = permanent;
  }
}

const MILLISECONDS_DEFAULT = 20_000;

/** @param timeLimitMs for each step of talking to the server */
export function createMailer(
  { mailServer, mailDelivery }: { mailServer: MailServer | null; mailDelivery: MailDelivery },
  timeLimitMs: number = MILLISECONDS_DEFAULT,
): Mailer {
  if (mailServer === null) {
    return {
      delivery: mailDelivery,
      send: () => Promise.reject(new MailError("no mail server is set", true)),
      close: () => undefined,
    };
  }
  const { from, url } = mailServer;
  const limits = { connectionTimeout: timeLimitMs, greetingTimeout: timeLimitMs, socketTimeout: timeLimitMs };
  const transport = createTransport({ url, ...limits });
  const host = /@([^>\s]+)>?$/.exec(from)?.[1] ?? "localhost";
  return {
    delivery: mailDelivery,
    async send({ id, ...mail }) {
      try {
        await transport.sendMail({
          ...mail,
          from,
          messageId: `<${id}@${host}>`,
          headers: { "Auto-Submitted": "auto-generated" },
        });
      } catch (error) {
        throw toMailError(error);
      }
    },
    close: () => transport.close(),
  };
}

/** Whether the server speaks of this recipient or of itself; wrong credentials are the operator's to mend. */
function toMailError(error: unknown): MailError {
  const about = typeof error === "object" && error !== null ? (error as Record<string, unknown>) : {};
  const status = typeof about.responseCode === "number" ? about.responseCode : null;
  const code = typeof about.code === "string" ? about.code : "EUNKNOWN";
  const permanent = code !== "EAUTH" && status !== null && status >= 500;
  return new MailError(status === null ? code : `${code} ${status}`, permanent);
}
