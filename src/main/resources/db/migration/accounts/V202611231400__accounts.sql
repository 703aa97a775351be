CREATE SCHEMA accounts;

CREATE TABLE accounts.person (
    id            uuid PRIMARY KEY,
    name          text        NOT NULL,
    id_type       text        NOT NULL CHECK (id_type IN ('ID_CARD', 'PASSPORT', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT', 'USCC')),
    number_index  text        NOT NULL UNIQUE,
    number_sealed text        NOT NULL,
    number_masked text        NOT NULL,
    phone_sealed  text,
    phone_masked  text,
    registered_at timestamptz NOT NULL,
    version       integer     NOT NULL DEFAULT 0
);
COMMENT ON TABLE accounts.person IS 'Natural persons and bodies, one row for one identity number; number and phone encrypted, number_index a keyed hash';
COMMENT ON COLUMN accounts.person.number_sealed IS 'keyId.base64(nonce, ciphertext, tag), AES-256-GCM; the keys lie in the key folder, not here';

CREATE TABLE accounts.account (
    id                  uuid PRIMARY KEY,
    kind                text        NOT NULL CHECK (kind IN ('CITIZEN', 'STAFF')),
    login_name          text        NOT NULL CHECK (login_name = lower(login_name)),
    password_hash       text        NOT NULL,
    password_since      timestamptz NOT NULL,
    must_change         boolean     NOT NULL DEFAULT false,
    person_id           uuid REFERENCES accounts.person (id),
    staff_name          text,
    agency_id           uuid,
    post_id             uuid,
    window_id           uuid,
    hall_wide           boolean     NOT NULL DEFAULT false,
    demo                boolean     NOT NULL DEFAULT false,
    created_at          timestamptz NOT NULL,
    created_by          text        NOT NULL,
    last_signed_in_at   timestamptz,
    locked_at           timestamptz,
    locked_by           text,
    locked_why          text,
    version             integer     NOT NULL DEFAULT 0,
    CHECK ((kind = 'CITIZEN') = (person_id IS NOT NULL)),
    CHECK ((kind = 'STAFF') = (staff_name IS NOT NULL AND agency_id IS NOT NULL))
);
COMMENT ON TABLE accounts.account IS 'Those who sign in with a password: citizens (a person of the register) and staff (at one agency); ended by locking';
CREATE UNIQUE INDEX account_login_name ON accounts.account (login_name);
CREATE UNIQUE INDEX account_person ON accounts.account (person_id);
CREATE INDEX account_agency ON accounts.account (agency_id);

CREATE TABLE accounts.role_grant (
    id         uuid PRIMARY KEY,
    account_id uuid        NOT NULL REFERENCES accounts.account (id),
    role       text        NOT NULL,
    granted_at timestamptz NOT NULL,
    granted_by text        NOT NULL,
    ended_at   timestamptz,
    ended_by   text
);
COMMENT ON TABLE accounts.role_grant IS 'Which account has, or had, which role';
CREATE UNIQUE INDEX role_grant_in_force ON accounts.role_grant (account_id, role) WHERE ended_at IS NULL;

CREATE TABLE accounts.former_password (
    account_id    uuid        NOT NULL REFERENCES accounts.account (id),
    password_hash text        NOT NULL,
    replaced_at   timestamptz NOT NULL
);
COMMENT ON TABLE accounts.former_password IS 'Hashes of replaced passwords: the last three may not come back';
CREATE INDEX former_password_account ON accounts.former_password (account_id, replaced_at DESC);

CREATE TABLE accounts.sign_in_failure (
    subject      text PRIMARY KEY,
    failures     integer     NOT NULL,
    since        timestamptz NOT NULL,
    locked_until timestamptz
);
COMMENT ON TABLE accounts.sign_in_failure IS 'Failed sign-ins per login name and per address (both as keyed hashes), known name or not; forgotten after the lock-out';

CREATE TABLE accounts.mandate (
    id            uuid PRIMARY KEY,
    principal_id  uuid        NOT NULL REFERENCES accounts.person (id),
    agent_id      uuid        NOT NULL REFERENCES accounts.person (id),
    kind          text        NOT NULL CHECK (kind IN ('FAMILY', 'AGENT', 'LEGAL_REPRESENTATIVE')),
    relation      text,
    valid_from    date        NOT NULL,
    valid_to      date,
    declared_at   timestamptz NOT NULL,
    declared_by   text        NOT NULL,
    confirmed_at  timestamptz,
    confirmed_by  text,
    confirmed_how text CHECK (confirmed_how IN ('GRANTED_BY_PRINCIPAL', 'SEEN_AT_WINDOW')),
    ended_at      timestamptz,
    ended_by      text,
    ended_why     text,
    version       integer     NOT NULL DEFAULT 0,
    CHECK (principal_id <> agent_id),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
COMMENT ON TABLE accounts.mandate IS 'Who may act for whom; in force once the principal granted it or staff saw the papers, within its days, until ended';
CREATE UNIQUE INDEX mandate_open ON accounts.mandate (principal_id, agent_id, kind) WHERE ended_at IS NULL;
CREATE INDEX mandate_agent ON accounts.mandate (agent_id) WHERE ended_at IS NULL;
CREATE INDEX mandate_unconfirmed ON accounts.mandate (declared_at) WHERE confirmed_at IS NULL AND ended_at IS NULL;

CREATE TABLE accounts.client (
    id             uuid PRIMARY KEY,
    client_id      text        NOT NULL UNIQUE CHECK (client_id ~ '^[a-z0-9][a-z0-9-]{2,63}$'),
    name           text        NOT NULL,
    secret_hash    text        NOT NULL,
    scopes         text[]      NOT NULL,
    agency_id      uuid,
    demo           boolean     NOT NULL DEFAULT false,
    created_at     timestamptz NOT NULL,
    created_by     text        NOT NULL,
    disabled_at    timestamptz,
    disabled_by    text,
    disabled_why   text
);
COMMENT ON TABLE accounts.client IS 'Applications of agencies that call the API with client credentials; agency_id null: the whole hall';

CREATE TABLE accounts.disclosure (
    id         uuid PRIMARY KEY,
    person_id  uuid        NOT NULL REFERENCES accounts.person (id),
    viewer     text        NOT NULL,
    why        text        NOT NULL,
    viewed_at  timestamptz NOT NULL
);
COMMENT ON TABLE accounts.disclosure IS 'Who saw a person''s whole number and phone, and the reason given; the journal names the row';
CREATE INDEX disclosure_person ON accounts.disclosure (person_id, viewed_at DESC);
