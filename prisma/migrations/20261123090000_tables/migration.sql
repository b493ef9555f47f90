-- The twelve tables of the data specification, and what publishing, sessions and quotas add to them.
-- Instants are timestamptz. A child carries its organisation, and beside each plain foreign key a composite
-- one keeps it in the organisation of its parent: a plain one accepts another tenant's id, because the checks
-- of foreign keys are not subject to row-level security.

CREATE EXTENSION IF NOT EXISTS "uuid-ossp" SCHEMA public;
CREATE EXTENSION IF NOT EXISTS "pg_trgm" SCHEMA public;

CREATE FUNCTION update_updated_at_column() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at = CURRENT_TIMESTAMP;
  RETURN NEW;
END;
$$;

-- People and organisations ---------------------------------------------------------------------------------

CREATE TABLE users (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  email VARCHAR(255) UNIQUE NOT NULL,
  password_hash VARCHAR(255) NOT NULL,
  name VARCHAR(255) NOT NULL,
  business_type VARCHAR(50),
  email_verified BOOLEAN DEFAULT FALSE,
  is_active BOOLEAN DEFAULT TRUE,
  last_login_at TIMESTAMPTZ,
  created_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,
  deleted_at TIMESTAMPTZ
);
CREATE INDEX idx_users_email ON users (email);
CREATE INDEX idx_users_business_type ON users (business_type);
CREATE INDEX idx_users_created_at ON users (created_at);
CREATE TRIGGER update_users_updated_at BEFORE UPDATE ON users
  FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TABLE organizations (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  name VARCHAR(255) NOT NULL,
  type VARCHAR(50),
  plan VARCHAR(50) DEFAULT 'free'
    CONSTRAINT organizations_plan_check CHECK (plan IN ('free', 'basic', 'premium')),
  owner_id UUID REFERENCES users (id) ON DELETE CASCADE,
  settings JSONB DEFAULT '{}',
  limits JSONB DEFAULT '{"monthlyContent": 50}',
  is_active BOOLEAN DEFAULT TRUE,
  time_zone VARCHAR(50) NOT NULL DEFAULT 'Asia/Kolkata',
  about TEXT NOT NULL DEFAULT '',
  missed_after_minutes INTEGER NOT NULL DEFAULT 60
    CONSTRAINT organizations_missed_after_minutes_check CHECK (missed_after_minutes > 0),
  created_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX idx_organizations_owner ON organizations (owner_id);
CREATE INDEX idx_organizations_plan ON organizations (plan);
CREATE TRIGGER update_organizations_updated_at BEFORE UPDATE ON organizations
  FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TABLE organization_members (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  organization_id UUID NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  role VARCHAR(50) NOT NULL DEFAULT 'member'
    CONSTRAINT organization_members_role_check CHECK (role IN ('owner', 'admin', 'member')),
  joined_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,
  UNIQUE (organization_id, user_id)
);
CREATE INDEX idx_org_members_org ON organization_members (organization_id);
CREATE INDEX idx_org_members_user ON organization_members (user_id);

CREATE TABLE user_preferences (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  user_id UUID UNIQUE NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  default_language VARCHAR(50) NOT NULL DEFAULT 'english',
  default_tone VARCHAR(50) NOT NULL DEFAULT 'friendly',
  default_visual_style VARCHAR(50) NOT NULL DEFAULT 'clean',
  default_platforms TEXT[] DEFAULT ARRAY['instagram'],
  email_notifications BOOLEAN DEFAULT TRUE,
  push_notifications BOOLEAN DEFAULT TRUE,
  notification_preferences JSONB DEFAULT '{}',
  theme VARCHAR(20) NOT NULL DEFAULT 'light',
  timezone VARCHAR(50) NOT NULL DEFAULT 'Asia/Kolkata',
  locale VARCHAR(10) NOT NULL DEFAULT 'en',
  onboarded_at TIMESTAMPTZ,
  preferences JSONB DEFAULT '{}',
  created_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX idx_user_prefs_user ON user_preferences (user_id);
CREATE TRIGGER update_user_preferences_updated_at BEFORE UPDATE ON user_preferences
  FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TABLE refresh_tokens (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  token VARCHAR(500) UNIQUE NOT NULL,
  expires_at TIMESTAMPTZ NOT NULL,
  is_revoked BOOLEAN NOT NULL DEFAULT FALSE,
  user_agent TEXT,
  ip_address VARCHAR(45),
  organization_id UUID REFERENCES organizations (id) ON DELETE SET NULL,
  last_used_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
  revoked_at TIMESTAMPTZ
);
CREATE INDEX idx_refresh_tokens_user ON refresh_tokens (user_id);
CREATE INDEX idx_refresh_tokens_token ON refresh_tokens (token);
CREATE INDEX idx_refresh_tokens_expires ON refresh_tokens (expires_at);

-- Social accounts ------------------------------------------------------------------------------------------

CREATE TABLE social_accounts (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  user_id UUID REFERENCES users (id) ON DELETE CASCADE,
  organization_id UUID NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  platform VARCHAR(50) NOT NULL CONSTRAINT social_accounts_platform_check
    CHECK (platform IN ('instagram', 'facebook', 'whatsapp', 'google-business')),
  flow VARCHAR(50) NOT NULL,
  account_id VARCHAR(255) NOT NULL,
  account_name VARCHAR(255),
  access_token TEXT,
  refresh_token TEXT,
  token_expires_at TIMESTAMPTZ,
  is_active BOOLEAN DEFAULT TRUE,
  needs_reconnect BOOLEAN NOT NULL DEFAULT FALSE,
  last_sync_at TIMESTAMPTZ,
  metadata JSONB DEFAULT '{}',
  picture_url TEXT,
  profile_url TEXT,
  sandbox BOOLEAN NOT NULL DEFAULT FALSE,
  connected_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,
  UNIQUE (organization_id, platform, account_id),
  UNIQUE (organization_id, id)
);
CREATE INDEX idx_social_accounts_user ON social_accounts (user_id);
CREATE INDEX idx_social_accounts_platform ON social_accounts (platform);
CREATE INDEX idx_social_accounts_org ON social_accounts (organization_id);
CREATE TRIGGER update_social_accounts_updated_at BEFORE UPDATE ON social_accounts
  FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TABLE connect_attempts (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  organization_id UUID NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  flow VARCHAR(50) NOT NULL,
  state_hash CHAR(64) UNIQUE NOT NULL,
  session_id UUID NOT NULL,
  returned_at TIMESTAMPTZ,
  found_accounts TEXT,
  completed_at TIMESTAMPTZ,
  expires_at TIMESTAMPTZ NOT NULL,
  created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX connect_attempts_organization_id_idx ON connect_attempts (organization_id);

-- Content --------------------------------------------------------------------------------------------------

CREATE TABLE content (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  user_id UUID REFERENCES users (id) ON DELETE CASCADE,
  organization_id UUID NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  group_id UUID NOT NULL DEFAULT uuid_generate_v4(),
  revision INTEGER NOT NULL DEFAULT 1,

  caption TEXT NOT NULL,
  hashtags TEXT[],
  platform VARCHAR(50) NOT NULL CONSTRAINT content_platform_check
    CHECK (platform IN ('instagram', 'facebook', 'whatsapp', 'google-business')),
  content_type VARCHAR(50) DEFAULT 'post'
    CONSTRAINT content_content_type_check CHECK (content_type IN ('post', 'story', 'reel')),

  status VARCHAR(50) NOT NULL DEFAULT 'draft' CONSTRAINT content_status_check
    CHECK (status IN ('draft', 'scheduled', 'publishing', 'published', 'partially_published', 'failed')),

  business_type VARCHAR(50),
  content_goal VARCHAR(50),
  tone VARCHAR(50),
  language VARCHAR(50),
  visual_style VARCHAR(50),

  ai_idea_id VARCHAR(255),
  engagement_estimate INTEGER
    CONSTRAINT content_engagement_estimate_check CHECK (engagement_estimate BETWEEN 0 AND 100),
  ai_tags TEXT[],

  media_urls TEXT[],
  media_metadata JSONB DEFAULT '{}',
  options JSONB NOT NULL DEFAULT '{}',

  scheduled_for TIMESTAMPTZ,
  published_at TIMESTAMPTZ,

  created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
  deleted_at TIMESTAMPTZ,
  UNIQUE (organization_id, id)
);
CREATE INDEX idx_content_user ON content (user_id);
CREATE INDEX idx_content_org ON content (organization_id);
CREATE INDEX idx_content_org_group ON content (organization_id, group_id);
CREATE INDEX idx_content_status ON content (status);
CREATE INDEX idx_content_platform ON content (platform);
CREATE INDEX idx_content_scheduled ON content (scheduled_for) WHERE scheduled_for IS NOT NULL;
CREATE INDEX idx_content_created ON content (created_at);
CREATE INDEX idx_content_org_created ON content (organization_id, created_at DESC);
CREATE TRIGGER update_content_updated_at BEFORE UPDATE ON content
  FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TABLE media (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  organization_id UUID NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  user_id UUID REFERENCES users (id) ON DELETE SET NULL,
  sha256 CHAR(64) NOT NULL,
  public_key VARCHAR(64) UNIQUE NOT NULL,
  content_type VARCHAR(100) NOT NULL,
  bytes INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
  deleted_at TIMESTAMPTZ,
  UNIQUE (organization_id, id)
);
CREATE INDEX media_organization_id_created_at_idx ON media (organization_id, created_at);

CREATE TABLE content_media (
  organization_id UUID NOT NULL,
  content_id UUID NOT NULL REFERENCES content (id) ON DELETE CASCADE,
  media_id UUID NOT NULL REFERENCES media (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (content_id, media_id),
  CONSTRAINT content_media_org_content_fkey FOREIGN KEY (organization_id, content_id)
    REFERENCES content (organization_id, id) ON DELETE CASCADE,
  -- Deferred: where a whole organisation goes, its contents may go after its media.
  CONSTRAINT content_media_org_media_fkey FOREIGN KEY (organization_id, media_id)
    REFERENCES media (organization_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX content_media_media_id_idx ON content_media (media_id);

CREATE TABLE content_variants (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  organization_id UUID NOT NULL,
  content_id UUID NOT NULL REFERENCES content (id) ON DELETE CASCADE,
  variant_type VARCHAR(50) NOT NULL,
  variant_data TEXT NOT NULL,
  ai_model VARCHAR(50),
  engagement_estimate INTEGER
    CONSTRAINT content_variants_engagement_estimate_check CHECK (engagement_estimate BETWEEN 0 AND 100),
  is_selected BOOLEAN DEFAULT FALSE,
  created_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT content_variants_org_content_fkey FOREIGN KEY (organization_id, content_id)
    REFERENCES content (organization_id, id) ON DELETE CASCADE
);
CREATE INDEX idx_variants_content ON content_variants (content_id);
CREATE INDEX idx_variants_type ON content_variants (variant_type);

CREATE TABLE schedules (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  organization_id UUID NOT NULL,
  content_id UUID UNIQUE NOT NULL REFERENCES content (id) ON DELETE CASCADE,
  user_id UUID REFERENCES users (id) ON DELETE CASCADE,

  scheduled_for TIMESTAMPTZ NOT NULL,
  wall_time VARCHAR(16) NOT NULL,
  optimized_time TIMESTAMPTZ,
  timezone VARCHAR(50) NOT NULL DEFAULT 'Asia/Kolkata',

  status VARCHAR(50) NOT NULL DEFAULT 'scheduled' CONSTRAINT schedules_status_check
    CHECK (status IN ('scheduled', 'processing', 'completed', 'cancelled', 'failed')),

  auto_optimize BOOLEAN DEFAULT FALSE,
  retry_count INTEGER DEFAULT 0,

  executed_at TIMESTAMPTZ,
  error_message TEXT,

  created_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,
  UNIQUE (organization_id, id),
  CONSTRAINT schedules_org_content_fkey FOREIGN KEY (organization_id, content_id)
    REFERENCES content (organization_id, id) ON DELETE CASCADE
);
CREATE INDEX idx_schedules_content ON schedules (content_id);
CREATE INDEX idx_schedules_user ON schedules (user_id);
CREATE INDEX idx_schedules_scheduled_for ON schedules (scheduled_for);
CREATE INDEX idx_schedules_status ON schedules (status);
CREATE TRIGGER update_schedules_updated_at BEFORE UPDATE ON schedules
  FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

-- Publishing -----------------------------------------------------------------------------------------------

CREATE TABLE publish_history (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  organization_id UUID NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  content_id UUID REFERENCES content (id) ON DELETE CASCADE,
  schedule_id UUID REFERENCES schedules (id) ON DELETE SET NULL,
  social_account_id UUID REFERENCES social_accounts (id) ON DELETE SET NULL,

  platform VARCHAR(50) NOT NULL CONSTRAINT publish_history_platform_check
    CHECK (platform IN ('instagram', 'facebook', 'whatsapp', 'google-business')),
  status VARCHAR(50) NOT NULL CONSTRAINT publish_history_status_check
    CHECK (status IN ('queued', 'publishing', 'published', 'failed', 'missed', 'cancelled', 'needs_review')),
  phase VARCHAR(20)
    CONSTRAINT publish_history_phase_check CHECK (phase IN ('preparing', 'committing', 'confirming')),
  version INTEGER NOT NULL DEFAULT 1,
  due_at TIMESTAMPTZ NOT NULL,
  next_attempt_at TIMESTAMPTZ,
  claim_token UUID,
  claim_deadline TIMESTAMPTZ,
  checkpoint JSONB,
  committing_at TIMESTAMPTZ,
  first_commit_at TIMESTAMPTZ,
  commit_error_code VARCHAR(100),

  platform_post_id VARCHAR(255),
  post_url TEXT,

  error_message TEXT,
  error_kind VARCHAR(30),
  error_code VARCHAR(100),
  error_key VARCHAR(50),
  error_parameters JSONB,
  retry_count INTEGER NOT NULL DEFAULT 0,
  look_count INTEGER NOT NULL DEFAULT 0,
  owner_says_absent BOOLEAN NOT NULL DEFAULT FALSE,

  published_at TIMESTAMPTZ,
  created_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,
  UNIQUE (content_id, social_account_id),
  UNIQUE (organization_id, id),
  -- A claim without its end would never be freed.
  CONSTRAINT publish_history_claim_check CHECK ((claim_token IS NULL) = (claim_deadline IS NULL)),
  CONSTRAINT publish_history_org_content_fkey FOREIGN KEY (organization_id, content_id)
    REFERENCES content (organization_id, id) ON DELETE CASCADE,
  -- The plain keys set these columns NULL. A composite key can do that to one of its columns only from
  -- PostgreSQL 15 on, so it looks at commit, when that has happened.
  CONSTRAINT publish_history_org_schedule_fkey FOREIGN KEY (organization_id, schedule_id)
    REFERENCES schedules (organization_id, id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT publish_history_org_social_account_fkey FOREIGN KEY (organization_id, social_account_id)
    REFERENCES social_accounts (organization_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX idx_publish_content ON publish_history (content_id);
CREATE INDEX idx_publish_platform ON publish_history (platform);
CREATE INDEX idx_publish_status ON publish_history (status);
CREATE INDEX idx_publish_created ON publish_history (created_at);
CREATE INDEX idx_publish_schedule ON publish_history (schedule_id);
CREATE INDEX idx_publish_social_account ON publish_history (social_account_id);
-- For the sweep. Finished rows, the mass, are not in it.
CREATE INDEX idx_publish_due ON publish_history (due_at) WHERE status IN ('queued', 'publishing');
CREATE TRIGGER update_publish_history_updated_at BEFORE UPDATE ON publish_history
  FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TABLE publish_events (
  id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  organization_id UUID NOT NULL,
  target_id UUID NOT NULL REFERENCES publish_history (id) ON DELETE CASCADE,
  step VARCHAR(50) NOT NULL,
  parameters JSONB NOT NULL DEFAULT '{}',
  status VARCHAR(50) NOT NULL CONSTRAINT publish_events_status_check
    CHECK (status IN ('queued', 'publishing', 'published', 'failed', 'missed', 'cancelled', 'needs_review')),
  phase VARCHAR(20)
    CONSTRAINT publish_events_phase_check CHECK (phase IN ('preparing', 'committing', 'confirming')),
  created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT publish_events_org_target_fkey FOREIGN KEY (organization_id, target_id)
    REFERENCES publish_history (organization_id, id) ON DELETE CASCADE
);
CREATE INDEX publish_events_target_id_id_idx ON publish_events (target_id, id);
CREATE INDEX publish_events_organization_id_id_idx ON publish_events (organization_id, id);

CREATE FUNCTION announce_publish_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_catalog.pg_notify('publish_events', pg_catalog.json_build_object(
    'id', NEW.id::text, 'organizationId', NEW.organization_id, 'targetId', NEW.target_id)::text);
  RETURN NULL;
END;
$$;
CREATE TRIGGER announce_publish_events AFTER INSERT ON publish_events
  FOR EACH ROW EXECUTE FUNCTION announce_publish_event();

CREATE TABLE account_leases (
  platform VARCHAR(50) NOT NULL,
  account_id VARCHAR(255) NOT NULL,
  target_id UUID NOT NULL,
  deadline TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (platform, account_id)
);

CREATE TABLE worker_heartbeats (
  pool_id VARCHAR(100) PRIMARY KEY,
  started_at TIMESTAMPTZ NOT NULL,
  beat_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX worker_heartbeats_beat_at_idx ON worker_heartbeats (beat_at);

CREATE TABLE analytics (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  organization_id UUID NOT NULL,
  content_id UUID NOT NULL REFERENCES content (id) ON DELETE CASCADE,
  social_account_id UUID REFERENCES social_accounts (id) ON DELETE SET NULL,
  platform VARCHAR(50) NOT NULL CONSTRAINT analytics_platform_check
    CHECK (platform IN ('instagram', 'facebook', 'whatsapp', 'google-business')),

  impressions INTEGER DEFAULT 0,
  reach INTEGER DEFAULT 0,
  likes INTEGER DEFAULT 0,
  comments INTEGER DEFAULT 0,
  shares INTEGER DEFAULT 0,
  saves INTEGER DEFAULT 0,
  clicks INTEGER DEFAULT 0,

  engagement_rate DECIMAL(5, 2),
  demographics JSONB DEFAULT '{}',
  peak_engagement_time VARCHAR(50),
  last_synced_at TIMESTAMPTZ,

  created_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,
  UNIQUE (content_id, social_account_id),
  CONSTRAINT analytics_org_content_fkey FOREIGN KEY (organization_id, content_id)
    REFERENCES content (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT analytics_org_social_account_fkey FOREIGN KEY (organization_id, social_account_id)
    REFERENCES social_accounts (organization_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX idx_analytics_content ON analytics (content_id);
CREATE INDEX idx_analytics_platform ON analytics (platform);
CREATE INDEX idx_analytics_engagement ON analytics (engagement_rate);
CREATE INDEX idx_analytics_social_account ON analytics (social_account_id);
CREATE TRIGGER update_analytics_updated_at BEFORE UPDATE ON analytics
  FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

-- AI usage -------------------------------------------------------------------------------------------------

-- The partition key has to be in the primary key.
CREATE TABLE ai_logs (
  id UUID NOT NULL DEFAULT uuid_generate_v4(),
  user_id UUID REFERENCES users (id) ON DELETE SET NULL,
  organization_id UUID REFERENCES organizations (id) ON DELETE SET NULL,

  feature VARCHAR(100) NOT NULL,
  model_enum VARCHAR(50) NOT NULL,
  provider VARCHAR(50),
  model_name VARCHAR(100),

  cost_bucket VARCHAR(20) NOT NULL
    CONSTRAINT ai_logs_cost_bucket_check CHECK (cost_bucket IN ('low', 'medium', 'high')),
  estimated_cost_usd DECIMAL(12, 6),

  prompt_tokens INTEGER,
  completion_tokens INTEGER,
  total_tokens INTEGER,

  input_data JSONB,
  output_data JSONB,

  duration_ms INTEGER,
  status VARCHAR(50) DEFAULT 'success'
    CONSTRAINT ai_logs_status_check CHECK (status IN ('success', 'error', 'unusable', 'aborted')),
  error_message TEXT,

  created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
CREATE INDEX idx_ai_logs_user ON ai_logs (user_id);
CREATE INDEX idx_ai_logs_org ON ai_logs (organization_id);
CREATE INDEX idx_ai_logs_feature ON ai_logs (feature);
CREATE INDEX idx_ai_logs_model ON ai_logs (model_enum);
CREATE INDEX idx_ai_logs_cost ON ai_logs (cost_bucket);
CREATE INDEX idx_ai_logs_created ON ai_logs (created_at);

CREATE TABLE usage_counters (
  organization_id UUID NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  month DATE NOT NULL
    CONSTRAINT usage_counters_month_check CHECK (EXTRACT(DAY FROM month) = 1),
  meter VARCHAR(50) NOT NULL,
  used BIGINT NOT NULL DEFAULT 0
    CONSTRAINT usage_counters_used_check CHECK (used >= 0),
  PRIMARY KEY (organization_id, month, meter)
);

CREATE TABLE ai_reservations (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  organization_id UUID NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  month DATE NOT NULL
    CONSTRAINT ai_reservations_month_check CHECK (EXTRACT(DAY FROM month) = 1),
  micro_usd BIGINT NOT NULL
    CONSTRAINT ai_reservations_micro_usd_check CHECK (micro_usd >= 0),
  expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX ai_reservations_organization_id_month_idx ON ai_reservations (organization_id, month);

-- Security -------------------------------------------------------------------------------------------------

-- No foreign key: an entry outlives what it tells of.
CREATE TABLE audit_entries (
  id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  organization_id UUID,
  actor_type VARCHAR(30) NOT NULL,
  actor_id VARCHAR(100),
  action VARCHAR(100) NOT NULL,
  subject_type VARCHAR(50),
  subject_id VARCHAR(100),
  details JSONB NOT NULL DEFAULT '{}',
  request_id VARCHAR(100),
  ip_address VARCHAR(45),
  created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX audit_entries_organization_id_id_idx ON audit_entries (organization_id, id);

CREATE TABLE rate_limits (
  key VARCHAR(255) PRIMARY KEY,
  points INTEGER NOT NULL DEFAULT 0,
  expire BIGINT
);
