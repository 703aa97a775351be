CREATE TABLE documents.letter_wording (
    id            uuid        NOT NULL PRIMARY KEY,
    template      text        NOT NULL,
    agency_id     uuid,
    body          text        NOT NULL,
    edits         integer     NOT NULL DEFAULT 0,
    version       bytea UNIQUE,
    written_by    uuid        NOT NULL,
    writer        text        NOT NULL,
    written_at    timestamptz NOT NULL,
    approved_by   uuid,
    approver      text,
    approved_at   timestamptz,
    withdrawn_by  uuid,
    withdrawer    text,
    withdrawn_at  timestamptz,
    withdrawn_why text,
    CHECK ((approved_at IS NULL) = (version IS NULL)),
    CHECK ((approved_at IS NULL) = (approved_by IS NULL)),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL)),
    CHECK (approved_by <> written_by)
);
CREATE INDEX letter_wording_in_force ON documents.letter_wording (template, approved_at);
COMMENT ON TABLE documents.letter_wording IS 'Bodies of letters in words of the county''s own; the last one approved and not withdrawn holds, an agency''s before that for all';
COMMENT ON COLUMN documents.letter_wording.agency_id IS 'Null for all agencies';
COMMENT ON COLUMN documents.letter_wording.body IS 'In the small language of WordingText: never code';
COMMENT ON COLUMN documents.letter_wording.version IS 'SHA-256 of id, template and body from the approval on; letters issued under it carry it as template_version';
