CREATE SCHEMA search;

CREATE TABLE search.entry (
    kind      text     NOT NULL,
    id        text     NOT NULL,
    title     text     NOT NULL,
    body      text     NOT NULL,
    url       text     NOT NULL,
    agency_id uuid,
    open      boolean  NOT NULL,
    rank      integer  NOT NULL,
    title_tokens tsvector NOT NULL,
    tokens    tsvector NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE INDEX entry_tokens ON search.entry USING gin (tokens);
CREATE INDEX entry_agency ON search.entry (agency_id) WHERE agency_id IS NOT NULL;
COMMENT ON TABLE search.entry IS 'What can be found, put here by the modules that own it; made again from them at any time. title_tokens alone is what ranking reads first';

CREATE TABLE search.synonym_group (
    id       uuid        NOT NULL PRIMARY KEY,
    terms    text[]      NOT NULL CHECK (cardinality(terms) >= 2),
    version  integer     NOT NULL DEFAULT 1,
    created  timestamptz NOT NULL,
    created_by text      NOT NULL,
    ended    timestamptz,
    ended_by text
);
COMMENT ON TABLE search.synonym_group IS 'Words that mean the same in search: everyday word first, statutory words after it; ended, never deleted';
