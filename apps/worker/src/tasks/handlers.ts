import type { Services } from "@businesspro/core/context";
import type { Catalogue } from "@businesspro/core/jobs/catalogue";
import type { z } from "zod";
import { campaignTask } from "./campaign-task.ts";
import { checkAccountTask } from "./check-account-task.ts";
import { publishTargetTask } from "./publish-target-task.ts";
import { refreshTokenTask } from "./refresh-token-task.ts";
import { sendMailTask } from "./send-mail-task.ts";
import { syncAccountDaysTask } from "./sync-account-days-task.ts";
import { syncAccountMetricsTask } from "./sync-account-metrics-task.ts";
import { syncSenderTask } from "./sync-sender-task.ts";
import { writeFirstCommentTask } from "./write-first-comment-task.ts";

export type Handler<Payload> = (services: Services, payload: Payload, requestId: string) => Promise<void>;

/** A job of the catalogue without a handler does not compile. */
export const handlers: { [Name in keyof Catalogue]: Handler<z.infer<Catalogue[Name]["payload"]>> } = {
  "publish.target": publishTargetTask,
  "publish.first-comment": writeFirstCommentTask,
  "analytics.sync-account": syncAccountMetricsTask,
  "analytics.sync-days": syncAccountDaysTask,
  "account.check": checkAccountTask,
  "accounts.refresh-token": refreshTokenTask,
  "messaging.campaign": campaignTask,
  "messaging.sync-sender": syncSenderTask,
  "mail.send": sendMailTask,
};
