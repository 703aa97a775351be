CREATE TABLE accounts.person_correction (
    id           uuid PRIMARY KEY,
    person_id    uuid        NOT NULL REFERENCES accounts.person (id),
    field        text        NOT NULL CHECK (field IN ('NAME', 'PHONE')),
    before_sealed text,
    why          text        NOT NULL,
    corrected_by text        NOT NULL,
    corrected_at timestamptz NOT NULL
);
COMMENT ON TABLE accounts.person_correction IS 'What was corrected about a person (个人信息保护法, art. 46): by whom, when, why, and the value before, encrypted; the journal names the row';
CREATE INDEX person_correction_person ON accounts.person_correction (person_id, corrected_at DESC);

CREATE TABLE accounts.service_consent (
    id             uuid PRIMARY KEY,
    person_id      uuid        NOT NULL REFERENCES accounts.person (id),
    account_id     uuid        NOT NULL REFERENCES accounts.account (id),
    system         text        NOT NULL CHECK (system IN ('SITE')),
    address_sealed text        NOT NULL,
    address_masked text        NOT NULL,
    given_how      text        NOT NULL CHECK (given_how IN ('PROFILE', 'APPLICATION')),
    given_at       timestamptz NOT NULL,
    withdrawn_at   timestamptz
);
COMMENT ON TABLE accounts.service_consent IS 'Consent to electronic service and the system named for it (电子签名法, art. 11), until withdrawn; the address in that system is encrypted';
COMMENT ON COLUMN accounts.service_consent.account_id IS 'The account in whose messages this person is served: their own, or that of whoever acts for them';
CREATE UNIQUE INDEX service_consent_in_force ON accounts.service_consent (person_id) WHERE withdrawn_at IS NULL;
