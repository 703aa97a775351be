-- Master data from several sources 主数据: records as their sources have them, contradictions between them, and what the owner decided.
CREATE TABLE standards.master_record (
    source  text    NOT NULL,
    key     text    NOT NULL,
    kind    text    NOT NULL CHECK (kind IN ('AGENCY', 'BODY', 'PLACE')),
    name    text    NOT NULL,
    code    text    NOT NULL,
    region  text    NOT NULL,
    address text    NOT NULL,
    uses    bigint  NOT NULL,
    ended   boolean NOT NULL,
    body    text    NOT NULL,
    PRIMARY KEY (source, key)
);
COMMENT ON TABLE standards.master_record IS 'Records of all sources as of the last comparison';
COMMENT ON COLUMN standards.master_record.body IS 'The same for all records that were found to be the same agency, body or place';
CREATE INDEX master_record_body ON standards.master_record (body);

CREATE TABLE standards.contradiction (
    id          uuid        PRIMARY KEY,
    kind        text        NOT NULL,
    subject     text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('OPEN', 'SETTLED', 'GONE')),
    fingerprint text        NOT NULL,
    since       timestamptz NOT NULL,
    UNIQUE (kind, subject)
);
COMMENT ON TABLE standards.contradiction IS 'Where records contradict each other or the code tables; subject is the code, or the name with its region';
COMMENT ON COLUMN standards.contradiction.fingerprint IS 'Hash of the values; a decision holds as long as they are the same';
CREATE INDEX contradiction_state ON standards.contradiction (state, id);

CREATE TABLE standards.contradiction_record (
    contradiction_id uuid NOT NULL REFERENCES standards.contradiction,
    source           text NOT NULL,
    key              text NOT NULL,
    PRIMARY KEY (contradiction_id, source, key)
);

CREATE TABLE standards.master_decision (
    id               uuid        PRIMARY KEY,
    contradiction_id uuid        NOT NULL REFERENCES standards.contradiction,
    outcome          text        NOT NULL CHECK (outcome IN ('VALUE', 'SAME', 'DIFFERENT', 'SOURCE')),
    value            text        NOT NULL,
    reason           text        NOT NULL,
    fingerprint      text        NOT NULL,
    at               timestamptz NOT NULL,
    by_account       uuid        NOT NULL
);
COMMENT ON TABLE standards.master_decision IS 'What the owner decided about a contradiction, never changed; the newest one counts';
CREATE INDEX master_decision_contradiction ON standards.master_decision (contradiction_id, at);

CREATE TABLE standards.comparison (
    id       uuid        PRIMARY KEY,
    at       timestamptz NOT NULL,
    by_id    text        NOT NULL,
    records  integer     NOT NULL,
    bodies   integer     NOT NULL,
    opened   integer     NOT NULL,
    open     integer     NOT NULL
);
COMMENT ON TABLE standards.comparison IS 'Comparisons of all sources that were made, with what they found';
