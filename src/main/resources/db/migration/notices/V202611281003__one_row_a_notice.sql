-- What somebody is told is written once: the message in the site and its SMS are one row (ADR 0017).
ALTER TABLE notices.message
    ALTER COLUMN account_id DROP NOT NULL,
    ALTER COLUMN link DROP NOT NULL,
    DROP COLUMN subject_kind,
    DROP COLUMN subject_id,
    ADD COLUMN person_id    uuid,
    ADD COLUMN sms          text CHECK (sms IN ('WAITING', 'SENT', 'FAILED', 'NO_ADDRESS')),
    ADD COLUMN attempts     integer NOT NULL DEFAULT 0,
    ADD COLUMN next_attempt timestamptz,
    ADD COLUMN sent         timestamptz,
    ADD COLUMN last_error   text;
INSERT INTO notices.message (id, person_id, title, text, created, sms, attempts, next_attempt, sent, last_error)
SELECT id, person_id, title, text, created, CASE state WHEN 'SENDING' THEN 'WAITING' ELSE state END, attempts, next_attempt, sent, last_error
FROM notices.outgoing WHERE channel = 'SMS';
DROP TABLE notices.outgoing;
-- Opened messages are few beside all of an account; one index finds both.
DROP INDEX notices.message_unread;
DROP INDEX notices.message_account;
CREATE INDEX message_account ON notices.message (account_id, id) WHERE account_id IS NOT NULL;
CREATE INDEX message_due ON notices.message (next_attempt) WHERE next_attempt IS NOT NULL;
ALTER TABLE notices.message SET (fillfactor = 80);
COMMENT ON TABLE notices.message IS 'What people are told: shown in the site to their account when they have one (account_id, link), and sent as SMS after the act (sms). The phone is looked up when it is sent and never stored; next_attempt is empty once nothing more will be tried';
