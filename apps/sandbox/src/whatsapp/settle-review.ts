import type { SandboxCtx } from "../sandbox-context.ts";
import { countTemplatePoll, setTemplateStatus, type Template } from "../store/templates.ts";

/** The template as its review stands; `isPoll` brings the end of the review nearer. */
export function settleReview(ctx: SandboxCtx, template: Template, isPoll: boolean): Template {
  if (template.status !== "PENDING") return template;
  if (template.polls_left > 0 && Date.now() < template.reviewed_at) {
    if (isPoll) countTemplatePoll(ctx.store, template.id);
    return template;
  }
  setTemplateStatus(ctx.store, template.id, "APPROVED", null);
  return { ...template, status: "APPROVED" };
}
