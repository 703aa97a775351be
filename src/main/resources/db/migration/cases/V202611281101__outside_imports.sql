CREATE TABLE cases.outside_import (
    id          uuid        PRIMARY KEY,
    system_id   uuid        NOT NULL REFERENCES cases.outside_system,
    file_name   text        NOT NULL,
    sha256      text        NOT NULL,
    content     text,
    state       text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    rows_total  integer     NOT NULL,
    rows_done   integer     NOT NULL DEFAULT 0,
    failure     text,
    actor_kind  text        NOT NULL,
    actor_id    text        NOT NULL,
    created     timestamptz NOT NULL,
    finished    timestamptz
);
COMMENT ON TABLE cases.outside_import IS 'A list of cases of an outside system that somebody handed in, worked through row by row as if the system had reported each';
COMMENT ON COLUMN cases.outside_import.content IS 'The file, encrypted; gone when all its rows are done';
CREATE INDEX outside_import_running ON cases.outside_import (id) WHERE state IN ('WAITING', 'RUNNING');

CREATE TABLE cases.outside_import_row (
    import_id  uuid    NOT NULL REFERENCES cases.outside_import,
    row_number integer NOT NULL,
    number     text    NOT NULL,
    outcome    text    NOT NULL,
    messages   jsonb   NOT NULL,
    PRIMARY KEY (import_id, row_number)
);
COMMENT ON TABLE cases.outside_import_row IS 'What became of each row: its outside number and, when refused, why; nothing else of it is kept here';
