import { randomUUID } from "node:crypto";
import { FEED_PLATFORMS, Language, Locale, Role, Theme } from "@businesspro/contracts/enums";
import type { signUpInput } from "@businesspro/contracts/inputs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { SystemCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { checkTimeZone } from "../organizations/check-time-zone.ts";
import { insertOrganization } from "../organizations/insert-organization.ts";
import { checkPassword } from "./check-password.ts";
import { consumeLimit } from "./consume-limit.ts";
import { hashPassword } from "./hash-password.ts";
import { mailVerification } from "./identity-mail.ts";
import { isUniqueViolation } from "./is-unique-violation.ts";
import { limitedAddress } from "./limited-address.ts";
import { loadSession } from "./load-session.ts";
import { normalizeEmail } from "./normalize-email.ts";
import { openSession } from "./session-store.ts";
import type { SignedIn } from "./signed-in.ts";

/** A person, her first organisation and a signed-in device: all of it or nothing. */
export async function signUp(ctx: SystemCtx, input: z.infer<typeof signUpInput>): Promise<SignedIn> {
  const { name, locale } = input;
  if (name === "") throw new DomainError("INVALID", "name-required", { field: "name" });
  const email = normalizeEmail(input.email);
  checkPassword(input.password, { name, email });
  const timeZone = checkTimeZone(input.timeZone);
  await consumeLimit(ctx, "signUpFromAddress", limitedAddress(ctx));

  const passwordHash = await hashPassword(input.password);
  const [userId, organizationId] = [randomUUID(), randomUUID()];
  try {
    return await withSystem(ctx.databases, async (tx) => {
      const now = ctx.now();
      await tx.user.create({
        data: {
          id: userId,
          email,
          name,
          passwordHash,
          lastLoginAt: now,
          preferences: {
            create: {
              locale,
              timezone: timeZone,
              defaultLanguage: locale === Locale.HINDI ? Language.HINDI : Language.ENGLISH,
              theme: Theme.SYSTEM,
              defaultPlatforms: [...FEED_PLATFORMS],
            },
          },
        },
        select: { id: true },
      });
      await insertOrganization(tx, {
        id: organizationId,
        ownerId: userId,
        name: firstShopName(name, locale),
        type: null,
        timeZone,
        missedAfterMinutes: ctx.environment.publishing.missedAfterMinutes,
        now,
      });
      await mailVerification(tx, ctx, { id: userId, email, name });
      const opened = await openSession(tx, ctx, { userId, organizationId });
      await recordAudit(tx, ctx, {
        action: "user.signed-up",
        subjectType: "user",
        subjectId: userId,
        organizationId,
        userId,
        details: { role: Role.OWNER, locale },
      });
      return { session: await loadSession(tx, userId, organizationId), ...opened };
    });
  } catch (error) {
    if (isUniqueViolation(error, "email")) {
      throw new DomainError("CONFLICT", "email-taken", { field: "email" });
    }
    throw error;
  }
}

/** A name to begin with; she gives the real one a minute later. */
function firstShopName(name: string, locale: Locale): string {
  const first = [...(name.split(/\s+/)[0] ?? name)].slice(0, 100).join("");
  return locale === Locale.HINDI ? `${first} की दुकान` : `${first}'s shop`;
}
