import { randomUUID } from "node:crypto";
import type { Client } from "pg";

export type SeededTenant = {
  readonly organizationId: string;
  readonly userId: string;
  readonly contentId: string;
  readonly scheduleId: string;
  readonly targetId: string;
  readonly accountId: string;
  readonly mediaId: string;
  /** By table: a parent that no row points at. */
  readonly childless: Readonly<Record<string, string>>;
};

/**
 * An organisation with a row in every table, written as the owner.
 */
export async function seedTenant(owner: Client): Promise<SeededTenant> {
  const seeded: SeededTenant = {
    organizationId: randomUUID(),
    userId: randomUUID(),
    contentId: randomUUID(),
    scheduleId: randomUUID(),
    targetId: randomUUID(),
    accountId: randomUUID(),
    mediaId: randomUUID(),
    childless: {
      content: randomUUID(),
      schedules: randomUUID(),
      publish_history: randomUUID(),
      social_accounts: randomUUID(),
      media: randomUUID(),
      contacts: randomUUID(),
      message_templates: randomUUID(),
      campaigns: randomUUID(),
    },
  };
  const { childless } = seeded;
  const {
    organizationId: org,
    userId: user,
    contentId: content,
    scheduleId,
    targetId,
    accountId,
    mediaId,
  } = seeded;
  const insert = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `$${index + 1}`);
    return owner.query(`INSERT INTO ${table} (${columns}) VALUES (${places})`, Object.values(row));
  };
  const later = new Date(Date.now() + 3_600_000);
  const key = () => randomUUID().replaceAll("-", "").repeat(2);

  await insert("users", { id: user, email: `${user}@example.test`, password_hash: "hash", name: "Asha" });
  await insert("organizations", { id: org, name: "Chai Corner", owner_id: user });
  await insert("organization_members", { organization_id: org, user_id: user, role: "owner" });
  await insert("user_preferences", { user_id: user });
  await insert("refresh_tokens", { user_id: user, token: key(), expires_at: later, organization_id: org });
  for (const id of [accountId, childless.social_accounts]) {
    await insert("social_accounts", {
      id,
      organization_id: org,
      user_id: user,
      platform: "instagram",
      flow: "instagram-login",
      account_id: id,
      access_token: "sealed",
    });
  }
  await insert("account_checks", { organization_id: org, social_account_id: accountId });
  await insert("connect_attempts", {
    organization_id: org,
    user_id: user,
    flow: "instagram-login",
    state_hash: key(),
    session_id: randomUUID(),
    expires_at: later,
  });
  for (const id of [content, childless.content]) {
    await insert("content", {
      id,
      organization_id: org,
      user_id: user,
      caption: "Chai!",
      platform: "instagram",
    });
  }
  const otherContent = randomUUID();
  await insert("content", { id: otherContent, organization_id: org, caption: "Chai?", platform: "facebook" });
  for (const id of [mediaId, childless.media]) {
    await insert("media", {
      id,
      organization_id: org,
      sha256: key(),
      public_key: randomUUID(),
      content_type: "image/jpeg",
      bytes: 1,
      width: 1,
      height: 1,
    });
  }
  await insert("content_media", { organization_id: org, content_id: content, media_id: mediaId });
  await insert("content_variants", {
    organization_id: org,
    content_id: content,
    variant_type: "hook",
    variant_data: "Chai time",
  });
  for (const [id, of] of [
    [scheduleId, content],
    [childless.schedules, otherContent],
  ]) {
    await insert("schedules", {
      id,
      organization_id: org,
      content_id: of,
      user_id: user,
      scheduled_for: later,
      wall_time: "2026-11-24T10:00",
    });
  }
  for (const [id, of] of [
    [targetId, content],
    [childless.publish_history, otherContent],
  ]) {
    await insert("publish_history", {
      id,
      organization_id: org,
      content_id: of,
      schedule_id: of === content ? scheduleId : null,
      social_account_id: of === content ? accountId : null,
      platform: "instagram",
      status: "queued",
      due_at: later,
    });
  }
  await insert("publish_events", {
    organization_id: org,
    target_id: targetId,
    step: "scheduled",
    status: "queued",
  });
  await insert("mails", {
    organization_id: org,
    template: "invitation",
    dedupe_key: key(),
    envelope: "sealed",
    created_at: later,
  });
  await insert("email_tokens", {
    user_id: user,
    purpose: "reset",
    token_hash: key(),
    expires_at: later,
    created_at: later,
  });
  await insert("notifications", {
    organization_id: org,
    user_id: user,
    kind: "post-failed",
    target_id: targetId,
    social_account_id: accountId,
    dedupe_key: key(),
    created_at: later,
  });
  await insert("analytics", {
    organization_id: org,
    content_id: content,
    social_account_id: accountId,
    platform: "instagram",
  });
  await insert("analytics_snapshots", {
    organization_id: org,
    content_id: content,
    social_account_id: accountId,
    taken_at: later,
  });
  await insert("account_metrics_daily", {
    organization_id: org,
    social_account_id: accountId,
    day: "2026-11-01",
    read_at: later,
  });
  await insert("analytics_monthly", {
    organization_id: org,
    platform: "instagram",
    social_account_id: accountId,
    month: "2026-11-01",
    posts: 1,
    counted_at: later,
  });
  await insert("ai_logs", {
    user_id: user,
    organization_id: org,
    feature: "write",
    model_enum: "LIGHT_MODEL",
    cost_bucket: "low",
  });
  await insert("ai_usage_daily", {
    day: "2026-11-01",
    organization_id: org,
    feature: "write",
    model_enum: "LIGHT_MODEL",
    cost_bucket: "low",
    calls: 1,
    errors: 0,
    prompt_tokens: 1,
    completion_tokens: 1,
    cost_micro_usd: 1,
  });
  await insert("usage_counters", { organization_id: org, month: "2026-11-01", meter: "content", used: 1 });
  await insert("ai_reservations", {
    organization_id: org,
    month: "2026-11-01",
    micro_usd: 1,
    expires_at: later,
  });
  await insert("audit_entries", {
    organization_id: org,
    actor_type: "user",
    actor_id: user,
    action: "content.saved",
  });
  const contactId = randomUUID();
  for (const [index, id] of [contactId, childless.contacts].entries()) {
    await insert("contacts", { id, organization_id: org, phone: `+91980000000${index}`, country: "IN" });
  }
  await insert("contact_consents", {
    organization_id: org,
    contact_id: contactId,
    state: "granted",
    method: "in-shop",
    happened_at: later,
    wording: "Yes",
    actor_type: "user",
  });
  const templateId = randomUUID();
  for (const id of [templateId, childless.message_templates]) {
    await insert("message_templates", {
      id,
      organization_id: org,
      social_account_id: accountId,
      network_id: id,
      name: "offer",
      language: "en",
      category: "marketing",
      status: "approved",
      body: "Chai!",
      synced_at: later,
    });
  }
  await insert("message_senders", { organization_id: org, social_account_id: accountId });
  const campaignId = randomUUID();
  for (const [id, of] of [
    [campaignId, templateId],
    [childless.campaigns, null],
  ]) {
    await insert("campaigns", {
      id,
      organization_id: org,
      social_account_id: of === null ? null : accountId,
      template_id: of,
      media_id: of === null ? null : mediaId,
      name: "Chai",
      template_name: "offer",
      audience: { type: "everyone" },
    });
  }
  await insert("campaign_recipients", {
    organization_id: org,
    campaign_id: campaignId,
    contact_id: contactId,
    social_account_id: accountId,
    price_micro_rupees: 1,
  });
  await insert("message_receipts", {
    organization_id: org,
    message_id: key(),
    status: "sent",
    happened_at: later,
  });
  await insert("invitations", {
    organization_id: org,
    email: `${key()}@example.test`,
    role: "member",
    token_hash: key(),
    invited_by: user,
    expires_at: later,
  });
  await insert("account_leases", {
    platform: "instagram",
    account_id: accountId,
    target_id: targetId,
    deadline: later,
  });
  return seeded;
}
