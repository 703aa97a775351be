CREATE TABLE items.attachment (
    sha256      text        PRIMARY KEY,
    name        text        NOT NULL,
    media_type  text        NOT NULL,
    size        bigint      NOT NULL,
    uploaded_by text        NOT NULL,
    uploaded_at timestamptz NOT NULL
);
COMMENT ON TABLE items.attachment IS 'Blank forms and samples that were uploaded for guides: only these may be named in a version, so that no other stored file can be offered to the public';
