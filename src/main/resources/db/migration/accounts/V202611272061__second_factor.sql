CREATE TABLE accounts.second_factor (
    id            uuid PRIMARY KEY,
    account_id    uuid        NOT NULL REFERENCES accounts.account (id),
    secret_sealed text,
    begun_at      timestamptz NOT NULL,
    confirmed_at  timestamptz,
    last_step     bigint      NOT NULL DEFAULT 0,
    ended_at      timestamptz,
    ended_by      text,
    ended_why     text,
    CHECK ((secret_sealed IS NULL) = (ended_at IS NOT NULL))
);
COMMENT ON TABLE accounts.second_factor IS 'Time-based codes (RFC 6238) beside the password; in use once confirmed by a code, until ended';
COMMENT ON COLUMN accounts.second_factor.secret_sealed IS 'keyId.base64(nonce, ciphertext, tag), AES-256-GCM; forgotten when ended';
COMMENT ON COLUMN accounts.second_factor.last_step IS 'The last 30-second step whose code was accepted: neither it nor an earlier one is accepted again';
CREATE UNIQUE INDEX second_factor_open ON accounts.second_factor (account_id) WHERE ended_at IS NULL;

CREATE TABLE accounts.recovery_code (
    factor_id uuid NOT NULL REFERENCES accounts.second_factor (id),
    code_hash text NOT NULL,
    used_at   timestamptz,
    PRIMARY KEY (factor_id, code_hash)
);
COMMENT ON TABLE accounts.recovery_code IS 'Keyed hashes of codes that each work once in the place of a lost authenticator';
