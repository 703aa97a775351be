CREATE SCHEMA documents;

CREATE TABLE documents.file (
    sha256     char(64)    NOT NULL PRIMARY KEY,
    name       text        NOT NULL,
    media_type text        NOT NULL,
    size       bigint      NOT NULL CHECK (size > 0),
    stored_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE documents.file IS 'Files by the hash of their content, kept under files/ in the data folder; name is the first one it came with';

CREATE TABLE documents.letter (
    id               uuid        NOT NULL PRIMARY KEY,
    template         text        NOT NULL,
    template_version text        NOT NULL,
    title            text        NOT NULL,
    number           text        NOT NULL UNIQUE,
    verify_code      text        NOT NULL UNIQUE,
    agency_id        uuid        NOT NULL,
    agency_name      text        NOT NULL,
    subject_kind     text        NOT NULL,
    subject_id       text        NOT NULL,
    addressee        text        NOT NULL,
    signed_on        date        NOT NULL,
    facts            jsonb       NOT NULL,
    file_sha256      char(64) REFERENCES documents.file (sha256),
    rendered_with    text,
    replaced_by      uuid REFERENCES documents.letter (id),
    replaced_on      date,
    issued_at        timestamptz NOT NULL DEFAULT now(),
    CHECK ((file_sha256 IS NULL) = (rendered_with IS NULL)),
    CHECK ((replaced_by IS NULL) = (replaced_on IS NULL))
);
CREATE INDEX letter_subject ON documents.letter (subject_kind, subject_id, issued_at);
COMMENT ON TABLE documents.letter IS 'Letters issued in an agency''s name: facts and template version at issue, the PDF once rendered, the letter that replaced it';
