import type { PlatformsConfiguration } from "../configuration.ts";
import type { MessagingAdapter } from "../messaging.ts";
import { answerSubscription } from "./answer-subscription.ts";
import { createTemplate } from "./create-template.ts";
import { createWhatsappGraph } from "./create-whatsapp-graph.ts";
import { isSigned } from "./is-signed.ts";
import { listTemplates } from "./list-templates.ts";
import { readEvents } from "./read-events.ts";
import { readSender } from "./read-sender.ts";
import type { WhatsappCtx } from "./whatsapp-ctx.ts";

/** Templates, numbers and webhooks of WhatsApp. Without an app nothing that arrives is believed. */
export function createMessagingAdapter(configuration: PlatformsConfiguration): MessagingAdapter {
  const app = configuration.whatsappApp;
  const ctx: WhatsappCtx = {
    graph: createWhatsappGraph(configuration),
    app,
    now: configuration.now,
    settleSeconds: configuration.settleSeconds,
  };
  return {
    createTemplate: (access, template) => createTemplate(ctx, access, template),
    listTemplates: (access) => listTemplates(ctx, access),
    readSender: (access) => readSender(ctx, access),
    isSigned: (rawBody, signatureHeader) =>
      app !== null && isSigned(app.clientSecret, rawBody, signatureHeader),
    answerSubscription: (query) => (app === null ? null : answerSubscription(app.verifyToken, query)),
    readEvents: (body) => readEvents(body, configuration.now()),
  };
}
