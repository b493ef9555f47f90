import { TEMPLATE_MAX_PLACEHOLDERS, TEMPLATE_NAME_PATTERN } from "@businesspro/contracts/messaging";
import type { createTemplateInput } from "@businesspro/contracts/messaging-inputs";
import type { MessageTemplate } from "@businesspro/contracts/messaging-outputs";
import { readTenant, withTenant } from "@businesspro/db/transactions";
import type { NewTemplate } from "@businesspro/platforms/messaging";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { messagingProblem } from "./messaging-problem.ts";
import { countPlaceholders, presentTemplate } from "./present-template.ts";
import { openSender } from "./sender-access.ts";
import { overtakeAnswers } from "./store-sender.ts";

type Input = z.infer<typeof createTemplateInput>;

/**
 * Hands a template to the network, which reviews it.
 *
 * @throws DomainError NOT_FOUND; INVALID with what does not fit; CONFLICT `template-name-taken`; UPSTREAM
 */
export async function createTemplate(ctx: TenantCtx, input: Input): Promise<MessageTemplate> {
  checkTemplate(input);
  const { accountId, mediaId: _picture, ...wanted } = input;
  const media = await findExample(ctx, input);
  const access = await openSender(ctx, accountId).catch((error: unknown) => {
    throw messagingProblem(error);
  });
  const picture = media && (await readExample(ctx, media.sha256));
  const made = await ctx.platforms.messaging
    .createTemplate(access, { ...wanted, picture })
    .catch((error: unknown) => {
      throw messagingProblem(error);
    });
  return withTenant(ctx.databases, ctx, async (tx) => {
    const { bodyExamples: _examples, ...kept } = wanted;
    const told = { ...kept, status: made.status, hasPicture: picture !== null, syncedAt: ctx.now() };
    const row = await tx.messageTemplate.upsert({
      // A webhook's or a colleague's sync may have told of it already.
      where: { socialAccountId_networkId: { socialAccountId: accountId, networkId: made.id } },
      create: {
        ...told,
        organizationId: ctx.organizationId,
        socialAccountId: accountId,
        networkId: made.id,
      },
      update: {},
    });
    await overtakeAnswers(tx, ctx, [accountId]);
    await recordAudit(tx, ctx, { action: "template.created", subjectType: "template", subjectId: row.id });
    return presentTemplate(row);
  });
}

function checkTemplate(input: Input): void {
  if (!TEMPLATE_NAME_PATTERN.test(input.name))
    throw new DomainError("INVALID", "template-name-invalid", { field: "name" });
  const expected = countPlaceholders(input.body);
  const numbered = Array.from({ length: expected }, (_, index) => `{{${index + 1}}}`);
  const complete = numbered.every((placeholder) => input.body.includes(placeholder));
  const examples = input.bodyExamples.filter((example) => example !== "");
  if (!complete || expected > TEMPLATE_MAX_PLACEHOLDERS || examples.length !== expected)
    throw new DomainError("INVALID", "template-placeholders-wrong", {
      parameters: { expected },
      field: "bodyExamples",
    });
}

async function findExample(ctx: TenantCtx, input: Input): Promise<{ sha256: string } | null> {
  const { mediaId, accountId, name, language } = input;
  const { organizationId } = ctx;
  return readTenant(ctx.databases, ctx, async (tx) => {
    const taken = await tx.messageTemplate.findFirst({
      where: { organizationId, socialAccountId: accountId, name, language },
      select: { id: true },
    });
    if (taken) throw new DomainError("CONFLICT", "template-name-taken", { field: "name" });
    if (mediaId === null) return null;
    const row = await tx.media.findFirst({
      where: { id: mediaId, organizationId, deletedAt: null, kind: "image" },
    });
    if (row === null) throw new DomainError("NOT_FOUND", "not-found");
    return row;
  });
}

async function readExample(ctx: TenantCtx, sha256: string): Promise<NonNullable<NewTemplate["picture"]>> {
  const bytes = await ctx.media.read({ sha256, variant: null });
  if (bytes === null) throw new DomainError("UPSTREAM", "internal");
  return { bytes, contentType: "image/jpeg" };
}
