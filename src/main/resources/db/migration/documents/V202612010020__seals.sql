CREATE TABLE documents.seal (
    letter_id     uuid        NOT NULL PRIMARY KEY REFERENCES documents.letter (id),
    provider      text        NOT NULL,
    demonstration boolean     NOT NULL,
    agency_id     uuid        NOT NULL,
    agency_name   text        NOT NULL,
    sealed_at     timestamptz NOT NULL,
    sm3           bytea       NOT NULL CHECK (length(sm3) = 32),
    signature     bytea       NOT NULL,
    certificate   bytea       NOT NULL
);
COMMENT ON TABLE documents.seal IS 'The electronic seal over the PDF of a letter: written once with its print; letters sealed on paper have none';
COMMENT ON COLUMN documents.seal.sm3 IS 'Digest of the whole PDF by SM3 (GB/T 32905)';
COMMENT ON COLUMN documents.seal.signature IS 'SM2 in DER over the text that SealValue.signedText() writes from the columns before';
COMMENT ON COLUMN documents.seal.certificate IS 'X.509 in DER; when it has expired the seal still holds for what was sealed before';
