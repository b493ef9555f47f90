-- Nobody could choose the networks of a new post until now, and all connected ones were in it: that stays so.
-- Forced policies apply to the owner as well.
ALTER TABLE user_preferences NO FORCE ROW LEVEL SECURITY;
UPDATE user_preferences SET default_platforms = ARRAY['instagram', 'facebook', 'google-business'];
ALTER TABLE user_preferences FORCE ROW LEVEL SECURITY;
