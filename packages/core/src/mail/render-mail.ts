import { Locale } from "@businesspro/contracts/enums";
import type { Mail, MailMessage, MailTemplate } from "./mail-message.ts";
import { english } from "./texts.en.ts";
import { hindi } from "./texts.hi.ts";

/** A mail before it is laid out: a few sentences and one thing to do. */
export type MailText = { subject: string; sentences: string[]; action: string };
export type MailTexts = {
  [Template in MailTemplate]: (mail: Extract<Mail, { template: Template }>) => MailText;
} & { closing: string };

const TEXTS: Record<Locale, MailTexts> = { [Locale.ENGLISH]: english, [Locale.HINDI]: hindi };

/** Subject and body in the reader's language, as plain text and as HTML of the plainest kind. */
export function renderMail({ mail, locale }: MailMessage): { subject: string; text: string; html: string } {
  const texts = TEXTS[locale];
  const write = texts[mail.template] as (mail: Mail) => MailText;
  const { subject, sentences, action } = write(mail);
  const text = [...sentences, `${action}:\n${mail.link}`, `-- \n${texts.closing}`].join("\n\n");
  const paragraphs = sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join("\n");
  const html = `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:34em">
${paragraphs}
<p><a href="${escapeHtml(mail.link)}">${escapeHtml(action)}</a></p>
<p style="color:#6b6259">${escapeHtml(texts.closing)}</p>
</body></html>`;
  return { subject: oneLine(subject), text, html };
}

/** A name in a subject must not begin another header. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
