-- Lost: mails that have not left yet, and those of the outbox page.
DROP TABLE mails;
