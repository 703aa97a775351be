CREATE TABLE documents.export_job (
    id          uuid        PRIMARY KEY,
    kind        text        NOT NULL,
    title       text        NOT NULL,
    format      text        NOT NULL,
    parameters  jsonb       NOT NULL,
    state       text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    rows_total  bigint,
    rows_done   bigint      NOT NULL DEFAULT 0,
    failure     text,
    file_name   text,
    media_type  text,
    size        bigint,
    sha256      text,
    owner_kind  text        NOT NULL,
    owner_id    text        NOT NULL,
    created     timestamptz NOT NULL,
    finished    timestamptz,
    expires_on  date        NOT NULL,
    erased      timestamptz
);
COMMENT ON TABLE documents.export_job IS 'A table that somebody takes away: made as a job, kept for some days, then its content is erased and only this row remains';
CREATE INDEX export_job_owner ON documents.export_job (owner_kind, owner_id, id);
CREATE INDEX export_job_expiry ON documents.export_job (expires_on) WHERE erased IS NULL;

CREATE TABLE documents.export_chunk (
    job_id  uuid    NOT NULL REFERENCES documents.export_job,
    place   integer NOT NULL,
    content text    NOT NULL,
    PRIMARY KEY (job_id, place)
);
COMMENT ON TABLE documents.export_chunk IS 'The file of an export in pieces, so that a large one is never held in memory; encrypted, for it may name people';
