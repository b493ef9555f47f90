import type { GraphCall } from "../graph/graph-call.ts";
import { invalidParameter } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import type { TemplateNode } from "../graph/node.ts";
import { requireScope } from "../graph/require-scope.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { setTemplateStatus, type Template, type TemplateStatus } from "../store/templates.ts";
import { deleteEventsAbout } from "../store/webhook-events.ts";
import { templateEvent } from "./events.ts";

/** The reviewer, or people's ratings, decide about a template; the app hears of it. */
export function changeTemplate(
  ctx: SandboxCtx,
  template: Template,
  { status, reason }: { status: TemplateStatus; reason: string | null },
): void {
  deleteEventsAbout(ctx.store, template.id);
  setTemplateStatus(ctx.store, template.id, status, reason);
  ctx.webhooks.tell(templateEvent(template, status, reason, 0));
}

/** The business asks for a paused template to be sent again. */
export function unpauseTemplate(call: GraphCall, { template }: TemplateNode): JsonObject {
  requireScope(call, "whatsapp_business_management");
  if (template.status !== "PAUSED") throw invalidParameter("The template is not paused");
  changeTemplate(call.ctx, template, { status: "APPROVED", reason: null });
  return { success: true };
}
