CREATE SCHEMA notices;

CREATE TABLE notices.message (
    id           uuid        NOT NULL PRIMARY KEY,
    account_id   uuid        NOT NULL,
    subject_kind text        NOT NULL,
    subject_id   text        NOT NULL,
    title        text        NOT NULL,
    text         text        NOT NULL,
    link         text        NOT NULL,
    created      timestamptz NOT NULL,
    read         timestamptz
);
CREATE INDEX message_account ON notices.message (account_id, id);
CREATE INDEX message_unread ON notices.message (account_id) WHERE read IS NULL;
COMMENT ON TABLE notices.message IS 'Messages shown to an account in the site';

CREATE TABLE notices.outgoing (
    id           uuid        NOT NULL PRIMARY KEY,
    person_id    uuid        NOT NULL,
    channel      text        NOT NULL CHECK (channel IN ('SMS', 'MAIL')),
    subject_kind text        NOT NULL,
    subject_id   text        NOT NULL,
    title        text        NOT NULL,
    text         text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'FAILED', 'NO_ADDRESS')),
    attempts     integer     NOT NULL DEFAULT 0,
    next_attempt timestamptz,
    created      timestamptz NOT NULL,
    sent         timestamptz,
    last_error   text
);
CREATE INDEX outgoing_due ON notices.outgoing (next_attempt) WHERE next_attempt IS NOT NULL;
COMMENT ON TABLE notices.outgoing IS 'Outbox of mail and SMS, written in the transaction of the act and sent after it; addresses are looked up when sending and never stored. next_attempt is empty once nothing more will be tried';
