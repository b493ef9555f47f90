import { HealthState } from "@businesspro/contracts/channel-health";
import * as vocabularies from "@businesspro/contracts/enums";
import * as messaging from "@businesspro/contracts/messaging";
import { createTestDatabase, type TestDatabase } from "@businesspro/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withConnection } from "../testing/connect.ts";

let database: TestDatabase;
let constraints: Map<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  constraints = await withConnection(database.connectionString, null, async (owner) => {
    const { rows } = await owner.query<{ name: string; definition: string }>(
      "SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'c'",
    );
    return new Map(rows.map((row) => [row.name, row.definition]));
  });
});
afterAll(() => database.drop());

const CLOSED: Record<string, Readonly<Record<string, string>>> = {
  organizations_plan_check: vocabularies.Plan,
  organization_members_role_check: vocabularies.Role,
  social_accounts_platform_check: vocabularies.Platform,
  account_checks_state_check: HealthState,
  content_platform_check: vocabularies.Platform,
  content_content_type_check: vocabularies.ContentType,
  content_status_check: vocabularies.ContentStatus,
  schedules_status_check: vocabularies.ScheduleStatus,
  publish_history_platform_check: vocabularies.Platform,
  publish_history_status_check: vocabularies.TargetStatus,
  publish_history_phase_check: vocabularies.PublishPhase,
  publish_events_status_check: vocabularies.TargetStatus,
  publish_events_phase_check: vocabularies.PublishPhase,
  media_fault_check: vocabularies.MediaFault,
  analytics_platform_check: vocabularies.Platform,
  ai_logs_cost_bucket_check: vocabularies.CostBucket,
  contacts_consent_check: messaging.ConsentState,
  contact_consents_method_check: Object.fromEntries(
    messaging.CONSENT_METHODS.map((method) => [method, method]),
  ),
  message_templates_category_check: messaging.TemplateCategory,
  message_templates_status_check: messaging.TemplateStatus,
  campaigns_status_check: messaging.CampaignStatus,
  campaign_recipients_status_check: messaging.RecipientStatus,
  campaign_recipients_phase_check: vocabularies.PublishPhase,
};

test.each(Object.entries(CLOSED))("%s allows what the code knows", (name, vocabulary) => {
  const allowed = [...(constraints.get(name) ?? "").matchAll(/'([^']+)'/g)].map(([, value]) => value);
  expect(allowed.sort()).toEqual(Object.values(vocabulary).sort());
});
