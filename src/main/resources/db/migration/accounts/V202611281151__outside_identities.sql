CREATE TABLE accounts.outside_identity (
    id            uuid PRIMARY KEY,
    account_id    uuid        NOT NULL REFERENCES accounts.account (id),
    provider      text        NOT NULL,
    subject_index text        NOT NULL,
    linked_at     timestamptz NOT NULL,
    last_used_at  timestamptz,
    ended_at      timestamptz
);
COMMENT ON TABLE accounts.outside_identity IS 'Who at an outside OpenID Connect provider signs in to which account; linked by the account''s holder, never by a name';
COMMENT ON COLUMN accounts.outside_identity.provider IS 'Registration id in the configuration, for showing; what counts is subject_index';
COMMENT ON COLUMN accounts.outside_identity.subject_index IS 'Keyed hash of issuer and subject';
CREATE UNIQUE INDEX outside_identity_subject ON accounts.outside_identity (subject_index) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX outside_identity_account ON accounts.outside_identity (account_id, provider) WHERE ended_at IS NULL;
