-- Lost: notifications. Those of the last three days are told once more when the migration is applied again.
DROP INDEX social_accounts_in_trouble;
DROP INDEX publish_history_in_trouble;
DROP TABLE notifications;
