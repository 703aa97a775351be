CREATE SCHEMA items;

CREATE TABLE items.basic_entry (
    id        uuid PRIMARY KEY,
    kind      text        NOT NULL CHECK (kind IN ('MAIN', 'SUB')),
    code      text,
    name      text        NOT NULL,
    type      text        NOT NULL,
    parent_id uuid REFERENCES items.basic_entry (id),
    created   timestamptz NOT NULL,
    ended     timestamptz,
    ended_by  text,
    ended_why text
);
COMMENT ON TABLE items.basic_entry IS 'Basic list 基本目录: 主项 and 子项 with their 12-character basic code; the code is null when the source named none';
CREATE UNIQUE INDEX basic_entry_code ON items.basic_entry (code) WHERE code IS NOT NULL AND ended IS NULL;
CREATE UNIQUE INDEX basic_entry_main_name ON items.basic_entry (type, name) WHERE code IS NULL AND kind = 'MAIN' AND ended IS NULL;

CREATE TABLE items.item (
    id        uuid PRIMARY KEY,
    code      text        NOT NULL UNIQUE,
    basic_id  uuid REFERENCES items.basic_entry (id),
    in_force  uuid,
    created   timestamptz NOT NULL,
    ended     timestamptz,
    ended_by  text,
    ended_why text,
    version   integer     NOT NULL DEFAULT 0
);
COMMENT ON TABLE items.item IS '业务办理项: the thing that versions belong to; code is the implementation code exactly as its source gave it';
COMMENT ON COLUMN items.item.in_force IS 'The version in force, moved at publication or on the day a version takes effect';

CREATE TABLE items.item_version (
    id           uuid PRIMARY KEY,
    item_id      uuid        NOT NULL REFERENCES items.item (id),
    number       integer     NOT NULL,
    state        text        NOT NULL CHECK (state IN ('DRAFT', 'REVIEWED', 'PUBLISHED', 'REPLACED', 'ENDED')),
    name         text        NOT NULL,
    agency_id    uuid        NOT NULL,
    agency_name  text        NOT NULL,
    region_code  text        NOT NULL,
    type         text        NOT NULL,
    kind         text        NOT NULL,
    topics       text[]      NOT NULL DEFAULT '{}',
    audience     text[]      NOT NULL DEFAULT '{}',
    missing      text[]      NOT NULL DEFAULT '{}',
    content      jsonb       NOT NULL,
    content_hash text        NOT NULL,
    effective_on date,
    created      timestamptz NOT NULL,
    created_by   text        NOT NULL,
    reviewed     timestamptz,
    reviewed_by  text,
    published    timestamptz,
    published_by text,
    ended        timestamptz,
    ended_by     text,
    ended_why    text,
    version      integer     NOT NULL DEFAULT 0,
    UNIQUE (item_id, number)
);
COMMENT ON TABLE items.item_version IS 'One version of an item (实施清单 entry), immutable from publication; content holds every field, the columns beside it serve lists and filters';
CREATE UNIQUE INDEX item_version_one_draft ON items.item_version (item_id) WHERE state IN ('DRAFT', 'REVIEWED');
CREATE INDEX item_version_agency ON items.item_version (agency_id, state);
CREATE INDEX item_version_name ON items.item_version (name, id) WHERE state = 'PUBLISHED';
CREATE INDEX item_version_to_come ON items.item_version (effective_on) WHERE state = 'PUBLISHED';

CREATE TABLE items.import_job (
    id          uuid PRIMARY KEY,
    file_name   text        NOT NULL,
    file_sha256 text        NOT NULL,
    content     bytea       NOT NULL,
    in_force    boolean     NOT NULL,
    state       text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    rows_total  integer,
    rows_done   integer     NOT NULL DEFAULT 0,
    failure     text,
    created     timestamptz NOT NULL,
    created_by  text        NOT NULL,
    started     timestamptz,
    finished    timestamptz
);
COMMENT ON TABLE items.import_job IS 'An import of a list of items; rows_done is where it goes on after a restart';

CREATE TABLE items.import_row (
    job_id     uuid    NOT NULL REFERENCES items.import_job (id),
    row_number integer NOT NULL,
    given      jsonb   NOT NULL,
    outcome    text    NOT NULL CHECK (outcome IN ('IMPORTED', 'IMPORTED_WITH_FINDINGS', 'REFUSED')),
    effect     text    NOT NULL CHECK (effect IN ('NEW', 'CHANGED', 'UNCHANGED', 'NONE')),
    item_code  text,
    version_id uuid,
    PRIMARY KEY (job_id, row_number)
);
COMMENT ON TABLE items.import_row IS 'What became of each row of an imported file; given holds every cell as the file has it';
CREATE INDEX import_row_outcome ON items.import_row (job_id, outcome, row_number);

CREATE TABLE items.import_finding (
    job_id     uuid    NOT NULL,
    row_number integer NOT NULL,
    kind       text    NOT NULL,
    field      text    NOT NULL,
    subject    text    NOT NULL,
    detail     text    NOT NULL,
    PRIMARY KEY (job_id, row_number, kind, field),
    FOREIGN KEY (job_id, row_number) REFERENCES items.import_row (job_id, row_number)
);
COMMENT ON TABLE items.import_finding IS 'What is wrong with a row; subject is what it is about (a code, a department, a name), so that causes can be counted beside rows';
CREATE INDEX import_finding_kind ON items.import_finding (job_id, kind);
