/** A fact of the specification that the database states otherwise, on purpose. */
export type ExpectedDifference = {
  /** Name of the decision record. */
  readonly record: string;
  readonly reason: string;
  /** Fact -> what the database says instead; null: it says nothing. */
  readonly facts: Readonly<Record<string, string | null>>;
};

const notNull = (...columns: string[]) =>
  Object.fromEntries(columns.map((column) => [`${column} null`, "NOT NULL"]));

/** Instants of the specification; all of them are TIMESTAMP there and timestamptz here. */
const INSTANTS = [
  "users.last_login_at",
  "users.created_at",
  "users.updated_at",
  "users.deleted_at",
  "organizations.created_at",
  "organizations.updated_at",
  "organization_members.joined_at",
  "social_accounts.token_expires_at",
  "social_accounts.last_sync_at",
  "social_accounts.connected_at",
  "social_accounts.updated_at",
  "content.scheduled_for",
  "content.published_at",
  "content.created_at",
  "content.updated_at",
  "content.deleted_at",
  "content_variants.created_at",
  "schedules.scheduled_for",
  "schedules.optimized_time",
  "schedules.executed_at",
  "schedules.created_at",
  "schedules.updated_at",
  "publish_history.published_at",
  "publish_history.created_at",
  "publish_history.updated_at",
  "ai_logs.created_at",
  "analytics.last_synced_at",
  "analytics.created_at",
  "analytics.updated_at",
  "user_preferences.created_at",
  "user_preferences.updated_at",
  "refresh_tokens.expires_at",
  "refresh_tokens.created_at",
  "refresh_tokens.revoked_at",
];

export const EXPECTED_DIFFERENCES: readonly ExpectedDifference[] = [
  {
    record: "instants-are-timestamptz",
    reason: "An instant must not depend on the time zone of whoever reads it.",
    facts: Object.fromEntries(INSTANTS.map((column) => [`${column} type`, "timestamp with time zone"])),
  },
  {
    record: "ai-logs-partitioned-by-month",
    reason: "The key of a partitioned table contains what it is partitioned by.",
    facts: {
      "table ai_logs": "RANGE (created_at)",
      "ai_logs constraint ai_logs_pkey": "PRIMARY KEY (id, created_at)",
      ...notNull("ai_logs.created_at"),
    },
  },
  {
    record: "cost-in-micro-dollars",
    reason: "One cheap call costs less than $0.0001, the smallest amount that four decimals hold.",
    facts: { "ai_logs.estimated_cost_usd type": "numeric(12,6)" },
  },
  {
    record: "accounts-unique-per-organization",
    reason: "An account is connected to an organisation, whichever of its members did it.",
    facts: { "social_accounts constraint social_accounts_user_id_platform_account_id_key": null },
  },
  {
    record: "tenant-columns",
    reason: "A row without organisation or parent could be reached by nobody.",
    facts: notNull(
      "organization_members.organization_id",
      "organization_members.user_id",
      "social_accounts.organization_id",
      "content.organization_id",
      "content_variants.content_id",
      "schedules.content_id",
      "analytics.content_id",
      "user_preferences.user_id",
      "refresh_tokens.user_id",
    ),
  },
  {
    record: "defaults-are-always-there",
    reason: "The column has a default and the code decides on its value; NULL would be a third answer.",
    facts: notNull(
      "organization_members.role",
      "content.status",
      "content.created_at",
      "content.updated_at",
      "schedules.timezone",
      "schedules.status",
      "publish_history.retry_count",
      "user_preferences.default_language",
      "user_preferences.default_tone",
      "user_preferences.default_visual_style",
      "user_preferences.theme",
      "user_preferences.timezone",
      "refresh_tokens.is_revoked",
      "refresh_tokens.created_at",
    ),
  },
];
