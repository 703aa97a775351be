CREATE TABLE cases.outside_system (
    id            uuid        PRIMARY KEY,
    code          text        NOT NULL UNIQUE,
    name          text        NOT NULL,
    kind          text        NOT NULL,
    client_id     text        NOT NULL,
    home_url      text        NOT NULL,
    registered_at timestamptz NOT NULL,
    registered_by text        NOT NULL,
    ended_at      timestamptz,
    ended_by      text,
    ended_why     text,
    version       integer     NOT NULL DEFAULT 1,
    CHECK ((ended_at IS NULL) = (ended_why IS NULL))
);
COMMENT ON TABLE cases.outside_system IS 'A provincial or vertical system in which cases of our items are handled and which reports them here';

CREATE TABLE cases.outside_state (
    system_id uuid    NOT NULL REFERENCES cases.outside_system,
    word      text    NOT NULL,
    place     integer NOT NULL,
    state     text    NOT NULL,
    PRIMARY KEY (system_id, word)
);
COMMENT ON TABLE cases.outside_state IS 'What a state of an outside system means here; what the system says itself is kept with each case';

CREATE TABLE cases.outside_case (
    id                  uuid        PRIMARY KEY,
    system_id           uuid        NOT NULL REFERENCES cases.outside_system,
    number              text        NOT NULL,
    item_code           text        NOT NULL,
    item_name           text        NOT NULL,
    item_version_id     uuid        NOT NULL,
    agency_id           uuid        NOT NULL,
    region_code         text        NOT NULL,
    applicant_person_id uuid        NOT NULL,
    state               text        NOT NULL,
    word                text        NOT NULL,
    received_on         date        NOT NULL,
    accepted_on         date,
    due_on              date,
    decided_on          date,
    ended_on            date,
    link                text,
    progress_code       text        NOT NULL,
    as_of               timestamptz NOT NULL,
    first_reported_at   timestamptz NOT NULL,
    reported_at         timestamptz NOT NULL,
    reports             integer     NOT NULL,
    -- As of our own cases: what falls due first stands first, what has no date last.
    due_rank            date        NOT NULL GENERATED ALWAYS AS (coalesce(due_on, DATE '9999-12-31')) STORED,
    UNIQUE (system_id, number)
);
COMMENT ON TABLE cases.outside_case IS 'Shadow case: a case handled in an outside system, as that system last reported it; nobody acts on it here';
COMMENT ON COLUMN cases.outside_case.as_of IS 'When it stood so in the outside system, by its own report: an older report never overwrites a newer one';
COMMENT ON COLUMN cases.outside_case.progress_code IS 'For asking about progress without an account; encrypted';
CREATE INDEX outside_case_open ON cases.outside_case (due_rank, id) WHERE ended_on IS NULL;
CREATE INDEX outside_case_open_agency ON cases.outside_case (agency_id, due_rank, id) WHERE ended_on IS NULL;
CREATE INDEX outside_case_agency ON cases.outside_case (agency_id, due_rank, id);
CREATE INDEX outside_case_all ON cases.outside_case (due_rank, id);
CREATE INDEX outside_case_system ON cases.outside_case (system_id, due_rank, id);
CREATE INDEX outside_case_item ON cases.outside_case (item_code, due_rank, id);
CREATE INDEX outside_case_applicant ON cases.outside_case (applicant_person_id, id);
CREATE INDEX outside_case_number ON cases.outside_case (number);

CREATE TABLE cases.outside_change (
    case_id       uuid        NOT NULL REFERENCES cases.outside_case,
    sequence      integer     NOT NULL,
    state         text        NOT NULL,
    word          text        NOT NULL,
    as_of         timestamptz NOT NULL,
    reported_at   timestamptz NOT NULL,
    reporter_kind text        NOT NULL,
    reporter_id   text        NOT NULL,
    PRIMARY KEY (case_id, sequence)
);
COMMENT ON TABLE cases.outside_change IS 'The states a shadow case went through, as reported';

-- Seals as of our own cases: a digest of every row, kept in the journal with each report.
CREATE FUNCTION cases.outside_seal_of(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(string_agg(line, E'\n' ORDER BY part, place COLLATE "C"), 'UTF8')), 'hex')
    FROM (
        SELECT 1 AS part, '' AS place, jsonb_strip_nulls(to_jsonb(r) - 'due_rank')::text AS line FROM cases.outside_case r WHERE r.id = which
        UNION ALL
        SELECT 2, lpad(r.sequence::text, 6, '0'), jsonb_strip_nulls(to_jsonb(r))::text FROM cases.outside_change r WHERE r.case_id = which
    ) AS digested
$$;
COMMENT ON FUNCTION cases.outside_seal_of IS 'Digest of all rows of one shadow case';

CREATE FUNCTION cases.outside_system_seal_of(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(string_agg(line, E'\n' ORDER BY part, place COLLATE "C"), 'UTF8')), 'hex')
    FROM (
        SELECT 1 AS part, '' AS place, jsonb_strip_nulls(to_jsonb(r))::text AS line FROM cases.outside_system r WHERE r.id = which
        UNION ALL
        SELECT 2, r.word, jsonb_strip_nulls(to_jsonb(r))::text FROM cases.outside_state r WHERE r.system_id = which
    ) AS digested
$$;
COMMENT ON FUNCTION cases.outside_system_seal_of IS 'Digest of an outside system and what its states mean';
