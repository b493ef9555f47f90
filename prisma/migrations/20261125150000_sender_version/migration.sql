-- An answer of the network about a number must not overwrite what became known while it was on its way.
ALTER TABLE message_senders ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
