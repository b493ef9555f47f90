import { randomBytes, randomUUID } from "node:crypto";
import { ConnectFlow, Platform, Role, TargetStatus } from "@businesspro/contracts/enums";
import { stepSystem, withSystem, withTenant } from "@businesspro/db/transactions";
import { sealFoundAccounts } from "../accounts/found-accounts.ts";
import { saveContent } from "../content/save-content.ts";
import { newToken } from "../team/invitation-token.ts";
import { createPeople, type People } from "./create-people.ts";
import { createColleague, type TestTenant } from "./create-tenant.ts";
import { PLAIN_VERSION } from "./plain-version.ts";

/** Something of everything that an organisation can own, by the ids that procedures take. */
export type World = People & {
  organizationId: string;
  deviceId: string;
  /** A connected Facebook Page. */
  accountId: string;
  /** A consent that found `foundAccountId`, on the network, and waits for the pick. */
  connectionId: string;
  foundAccountId: string;
  /** A picture that no post shows. */
  mediaId: string;
  draftGroupId: string;
  plannedGroupId: string;
  plannedTargetId: string;
  failedTargetId: string;
  notificationId: string;
  mailId: string;
  reviewTargetId: string;
  invitationId: string;
  colleagueId: string;
  /** Part of every text and name of it. */
  secret: string;
};

/** Needs services with a sandbox network configured; it is not called. */
export async function createWorld(actor: TestTenant): Promise<World> {
  const { organizationId } = actor;
  const secret = `Secret ${randomUUID()}`;
  const accountId = await connectPage(actor, secret);
  const { connectionId, foundAccountId } = await findAccounts(actor, secret);
  const [mediaId, shownMediaId] = [await insertMedia(actor), await insertMedia(actor)];
  const save = (when: Parameters<typeof saveContent>[1]["when"]) =>
    saveContent(actor, {
      groupId: null,
      expectedRevision: null,
      versions: [
        {
          ...PLAIN_VERSION,
          platform: Platform.FACEBOOK,
          caption: secret,
          hashtags: ["chai"],
          socialAccountIds: [accountId],
        },
      ],
      mediaIds: [shownMediaId],
      origin: {
        goal: "offer",
        tone: "friendly",
        language: "english",
        visualStyle: null,
        idea: null,
        engagementEstimate: 50,
        variants: [{ type: "hook", text: secret, aiModel: null, engagementEstimate: null, selected: true }],
      },
      when,
    });
  const planned = { wallTime: "2026-11-24T10:00", timeZone: "Asia/Kolkata" };
  const target = async (status: TargetStatus) => {
    const [version] = (await save(planned)).versions;
    const id = version?.targets[0]?.id ?? "";
    await withTenant(actor.databases, actor, (tx) =>
      tx.publishTarget.update({
        where: { id },
        data: { status, errorMessage: secret },
        select: { id: true },
      }),
    );
    return { id, contentId: version?.id ?? "" };
  };
  const failed = await target(TargetStatus.FAILED);
  const plannedPost = await save(planned);
  await insertFigures(actor, failed.contentId, accountId, secret);
  return {
    organizationId,
    deviceId: actor.actor.sessionId,
    accountId,
    connectionId,
    foundAccountId,
    mediaId,
    draftGroupId: (await save(null)).groupId,
    plannedGroupId: plannedPost.groupId,
    plannedTargetId: plannedPost.versions[0]?.targets[0]?.id ?? "",
    failedTargetId: failed.id,
    reviewTargetId: (await target(TargetStatus.NEEDS_REVIEW)).id,
    ...(await tellHer(actor, { targetId: failed.id, socialAccountId: accountId })),
    ...(await createPeople(actor, secret)),
    invitationId: await invite(actor),
    colleagueId: (await createColleague(actor, Role.MEMBER)).userId,
    secret,
  };
}

async function tellHer(
  actor: TestTenant,
  about: { targetId: string; socialAccountId: string },
): Promise<Pick<World, "mailId" | "notificationId">> {
  const { organizationId, userId } = actor;
  const createdAt = actor.now();
  return withSystem(actor.databases, async (tx) => {
    const mail = { template: "invitation", envelope: "unread", dedupeKey: randomUUID() };
    const letter = await tx.mail.create({
      data: { organizationId, createdAt, ...mail },
      select: { id: true },
    });
    const { id } = await tx.notification.create({
      data: { organizationId, userId, ...about, kind: "post-failed", dedupeKey: randomUUID(), createdAt },
      select: { id: true },
    });
    return { mailId: letter.id, notificationId: id };
  });
}

async function connectPage(actor: TestTenant, secret: string): Promise<string> {
  const { organizationId, userId } = actor;
  return withTenant(actor.databases, actor, async (tx) => {
    const { id } = await tx.socialAccount.create({
      data: {
        organizationId,
        userId,
        platform: Platform.FACEBOOK,
        flow: ConnectFlow.FACEBOOK_LOGIN,
        accountId: randomUUID(),
        accountName: secret,
        accessToken: "unread",
        sandbox: true,
      },
      select: { id: true },
    });
    await tx.accountCheck.create({
      data: { organizationId, socialAccountId: id, nextCheckAt: actor.now() },
      select: { socialAccountId: true },
    });
    return id;
  });
}

async function invite(actor: TestTenant): Promise<string> {
  const { organizationId, userId } = actor;
  const { tokenHash, expiresAt } = newToken(actor.now());
  const email = `ravi-${randomUUID()}@example.com`;
  const { id } = await withTenant(actor.databases, actor, (tx) =>
    tx.invitation.create({
      data: { organizationId, email, role: Role.MEMBER, tokenHash, invitedBy: userId, expiresAt },
      select: { id: true },
    }),
  );
  return id;
}

async function findAccounts(actor: TestTenant, secret: string) {
  const { organizationId, userId } = actor;
  const [connectionId, foundAccountId] = [randomUUID(), randomUUID()];
  const found = {
    platform: Platform.FACEBOOK,
    accountId: foundAccountId,
    accountName: secret,
    pictureUrl: null,
    profileUrl: null,
    tokens: { accessToken: "unused", refreshToken: null, expiresAt: null },
    metadata: {},
    unusable: null,
  };
  await withTenant(actor.databases, actor, (tx) =>
    tx.connectAttempt.create({
      data: {
        id: connectionId,
        organizationId,
        userId,
        flow: ConnectFlow.FACEBOOK_LOGIN,
        stateHash: randomBytes(32).toString("hex"),
        sessionId: actor.actor.sessionId,
        returnedAt: actor.now(),
        foundAccounts: sealFoundAccounts(
          actor.tokens,
          { organizationId, id: connectionId },
          { sandbox: true, flow: ConnectFlow.FACEBOOK_LOGIN, accounts: [found] },
        ),
        expiresAt: new Date(actor.now().getTime() + 30 * 60_000),
      },
      select: { id: true },
    }),
  );
  return { connectionId, foundAccountId };
}

/** Its bytes are not stored: procedures know rows only. */
async function insertMedia(actor: TestTenant): Promise<string> {
  const { id } = await withTenant(actor.databases, actor, (tx) =>
    tx.media.create({
      data: {
        organizationId: actor.organizationId,
        userId: actor.userId,
        sha256: randomBytes(32).toString("hex"),
        publicKey: randomBytes(24).toString("base64url"),
        contentType: "image/jpeg",
        bytes: 1000,
        width: 1080,
        height: 1080,
      },
      select: { id: true },
    }),
  );
  return id;
}

/** What only jobs and model calls write. */
async function insertFigures(
  actor: TestTenant,
  contentId: string,
  accountId: string,
  secret: string,
): Promise<void> {
  const { organizationId, userId } = actor;
  const month = new Date(`${actor.now().toISOString().slice(0, 7)}-01`);
  await withTenant(actor.databases, actor, async (tx) => {
    await tx.analytics.create({
      data: { organizationId, contentId, socialAccountId: accountId, platform: Platform.FACEBOOK, likes: 7 },
      select: { id: true },
    });
    await tx.analyticsSnapshot.create({
      data: { organizationId, contentId, socialAccountId: accountId, takenAt: actor.now(), likes: 7 },
      select: { id: true },
    });
    await tx.accountMetricsDaily.createMany({
      data: { organizationId, socialAccountId: accountId, day: month, followers: 7, readAt: actor.now() },
    });
    await stepSystem(actor.databases, (system) =>
      system.analyticsMonthly.createMany({
        data: {
          organizationId,
          platform: Platform.FACEBOOK,
          socialAccountId: accountId,
          month,
          posts: 1,
          countedAt: actor.now(),
        },
      }),
    );
    await stepSystem(actor.databases, (system) =>
      system.impersonation.create({
        data: {
          staff: { create: { email: `${randomUUID()}@example.com`, name: "Nila", passwordHash: "*" } },
          user: { connect: { id: userId } },
          organization: { connect: { id: organizationId } },
          reason: secret,
          ticket: randomBytes(32).toString("hex"),
          ticketUntil: actor.now(),
        },
        select: { id: true },
      }),
    );
    await tx.aiLog.createMany({
      data: {
        organizationId,
        userId,
        feature: "write_post",
        modelEnum: "HEAVY_MODEL",
        costBucket: "low",
        outputData: { text: secret },
        createdAt: actor.now(),
      },
    });
    await stepSystem(actor.databases, (system) =>
      system.aiUsageDaily.createMany({
        data: {
          day: month,
          organizationId,
          feature: "write_post",
          modelEnum: "HEAVY_MODEL",
          costBucket: "low",
          calls: 1,
          errors: 0,
          promptTokens: 1,
          completionTokens: 1,
          costMicroUsd: 1,
        },
      }),
    );
    await tx.aiReservation.create({
      data: { organizationId, month, microUsd: 5, expiresAt: actor.now() },
      select: { id: true },
    });
  });
}
