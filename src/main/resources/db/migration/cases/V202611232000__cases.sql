CREATE SCHEMA cases;
COMMENT ON SCHEMA cases IS '办件: applications for items, from receipt to delivery';

CREATE TABLE cases.case_file (
    id                   uuid        PRIMARY KEY,
    number               text        NOT NULL UNIQUE,
    item_version_id      uuid        NOT NULL,
    item_code            text        NOT NULL,
    item_name            text        NOT NULL,
    profile              text        NOT NULL,
    agency_id            uuid        NOT NULL,
    region_code          text        NOT NULL,
    applicant_person_id  uuid        NOT NULL,
    agent_person_id      uuid,
    submitted_by_kind    text        NOT NULL,
    submitted_by_id      text        NOT NULL,
    channel              text        NOT NULL,
    out_of_time          boolean     NOT NULL DEFAULT false,
    state                text        NOT NULL,
    received_at          timestamptz NOT NULL,
    received_on          date        NOT NULL,
    corrected_on         date,
    accepted_on          date,
    deemed               boolean     NOT NULL DEFAULT false,
    decided_on           date,
    delivered_on         date,
    ended_on             date,
    due_on               date,
    statutory_due_on     date,
    promised_due_on      date,
    awaiting_year        integer,
    next_tick_at         timestamptz,
    last_occurred_at     timestamptz NOT NULL,
    acts                 integer     NOT NULL,
    version              integer     NOT NULL,
    -- What falls due first stands first; a case without a date (none runs, or it awaits a calendar) stands last.
    due_rank             date        NOT NULL GENERATED ALWAYS AS (coalesce(due_on, DATE '9999-12-31')) STORED
);
COMMENT ON TABLE cases.case_file IS 'A case; its due dates are stored when they change, so that overdue is a WHERE clause';
CREATE INDEX case_file_open ON cases.case_file (due_rank, id) WHERE ended_on IS NULL;
CREATE INDEX case_file_open_agency ON cases.case_file (agency_id, due_rank, id) WHERE ended_on IS NULL;
CREATE INDEX case_file_agency ON cases.case_file (agency_id, due_rank, id);
CREATE INDEX case_file_all ON cases.case_file (due_rank, id);
CREATE INDEX case_file_state ON cases.case_file (agency_id, state);
CREATE INDEX case_file_item ON cases.case_file (item_code, due_rank, id);
CREATE INDEX case_file_applicant ON cases.case_file (applicant_person_id, id);
CREATE INDEX case_file_agent ON cases.case_file (agent_person_id, id) WHERE agent_person_id IS NOT NULL;
CREATE INDEX case_file_tick ON cases.case_file (next_tick_at) WHERE next_tick_at IS NOT NULL;
CREATE INDEX case_file_running ON cases.case_file (id) WHERE ended_on IS NULL;

CREATE TABLE cases.application (
    case_id            uuid        PRIMARY KEY REFERENCES cases.case_file,
    form_data          text,
    progress_code      text        NOT NULL
);
COMMENT ON TABLE cases.application IS 'What the applicant wrote, and the code for asking about progress without an account; both encrypted';

CREATE TABLE cases.step (
    case_id     uuid    NOT NULL REFERENCES cases.case_file,
    stage       integer NOT NULL,
    key         text    NOT NULL,
    place       integer NOT NULL,
    stage_name  text    NOT NULL,
    all_needed  boolean NOT NULL,
    name        text    NOT NULL,
    agency_id   uuid    NOT NULL,
    limit_days  integer NOT NULL,
    state       text    NOT NULL,
    opened_on   date,
    done_on     date,
    done_by     text,
    agreed      boolean,
    opinion     text,
    PRIMARY KEY (case_id, stage, key)
);
COMMENT ON TABLE cases.step IS 'Review steps of a case as its item version lists them';
CREATE INDEX step_open ON cases.step (agency_id, case_id) WHERE state = 'OPEN';

CREATE TABLE cases.clock (
    case_id       uuid  NOT NULL REFERENCES cases.case_file,
    key           text  NOT NULL,
    place         integer NOT NULL,
    kind          text  NOT NULL,
    clock         jsonb NOT NULL,
    due_on        date,
    awaiting_year integer,
    earliest_on   date,
    stopped_on    date,
    PRIMARY KEY (case_id, key)
);
COMMENT ON TABLE cases.clock IS 'Clocks of a case side by side, with the events that befell them and the date computed';

CREATE TABLE cases.material (
    case_id    uuid    NOT NULL REFERENCES cases.case_file,
    key        text    NOT NULL,
    place      integer NOT NULL,
    name       text    NOT NULL,
    required   boolean NOT NULL,
    state      text    NOT NULL,
    defect_key text,
    defect     text,
    remedy     text,
    PRIMARY KEY (case_id, key)
);
COMMENT ON TABLE cases.material IS 'The checklist: each material and what was found about it';

CREATE TABLE cases.material_file (
    id          uuid        PRIMARY KEY,
    case_id     uuid        NOT NULL REFERENCES cases.case_file,
    material    text,
    sha256      text        NOT NULL,
    name        text        NOT NULL,
    media_type  text        NOT NULL,
    size        bigint      NOT NULL,
    act         integer     NOT NULL,
    added_at    timestamptz NOT NULL
);
COMMENT ON TABLE cases.material_file IS 'Files given in for a material; "act" is the line of the history with which they came';
CREATE INDEX material_file_case ON cases.material_file (case_id);

CREATE TABLE cases.act (
    case_id     uuid        NOT NULL REFERENCES cases.case_file,
    sequence    integer     NOT NULL,
    act         text        NOT NULL,
    from_state  text,
    to_state    text        NOT NULL,
    actor_kind  text        NOT NULL,
    actor_id    text        NOT NULL,
    actor_name  text,
    occurred_at timestamptz NOT NULL,
    note        text,
    PRIMARY KEY (case_id, sequence)
);
COMMENT ON TABLE cases.act IS 'The history of a case: who did what when, and where it led';

CREATE TABLE cases.correction (
    case_id     uuid    PRIMARY KEY REFERENCES cases.case_file,
    notified_on date    NOT NULL,
    items       jsonb   NOT NULL,
    days        integer NOT NULL,
    received_on date
);
COMMENT ON TABLE cases.correction IS 'The one correction notice of a case; its primary key is why there cannot be a second';

CREATE TABLE cases.decision (
    case_id     uuid  PRIMARY KEY REFERENCES cases.case_file,
    kind        text  NOT NULL,
    decided_on  date  NOT NULL,
    reasons     jsonb NOT NULL,
    legal_basis jsonb NOT NULL,
    remedy      jsonb NOT NULL,
    result      text
);
COMMENT ON TABLE cases.decision IS 'The decision with its reasons, basis and remedy';

CREATE TABLE cases.delivery (
    case_id   uuid PRIMARY KEY REFERENCES cases.case_file,
    way       text NOT NULL,
    recipient text NOT NULL,
    signed_on date NOT NULL,
    note      text
);
COMMENT ON TABLE cases.delivery IS 'Proof of delivery; the recipient''s name is encrypted';

CREATE TABLE cases.ending (
    case_id         uuid  PRIMARY KEY REFERENCES cases.case_file,
    act             text  NOT NULL,
    ended_on        date  NOT NULL,
    reason          text  NOT NULL,
    competent_organ text,
    remedy          jsonb NOT NULL
);
COMMENT ON TABLE cases.ending IS 'How a case ended without a decision: not required, not admissible, not accepted, withdrawn, lapsed';

-- The seal: a digest of every row of one case, kept in the journal with each act. Columns that are null are left out, so that a later
-- migration may add a nullable column without breaking old seals. The time zone is fixed because timestamps are digested as text.
CREATE FUNCTION cases.seal_of(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(string_agg(line, E'\n' ORDER BY part, place COLLATE "C"), 'UTF8')), 'hex')
    FROM (
        SELECT 1 AS part, '' AS place, jsonb_strip_nulls(to_jsonb(r) - 'due_rank')::text AS line FROM cases.case_file r WHERE r.id = which
        UNION ALL
        SELECT 2, '', jsonb_strip_nulls(to_jsonb(r))::text FROM cases.application r WHERE r.case_id = which
        UNION ALL
        SELECT 3, lpad(r.stage::text, 6, '0') || r.key, jsonb_strip_nulls(to_jsonb(r))::text FROM cases.step r WHERE r.case_id = which
        UNION ALL
        SELECT 4, r.key, jsonb_strip_nulls(to_jsonb(r))::text FROM cases.clock r WHERE r.case_id = which
        UNION ALL
        SELECT 5, r.key, jsonb_strip_nulls(to_jsonb(r))::text FROM cases.material r WHERE r.case_id = which
        UNION ALL
        SELECT 6, r.id::text, jsonb_strip_nulls(to_jsonb(r))::text FROM cases.material_file r WHERE r.case_id = which
        UNION ALL
        SELECT 7, lpad(r.sequence::text, 6, '0'), jsonb_strip_nulls(to_jsonb(r))::text FROM cases.act r WHERE r.case_id = which
        UNION ALL
        SELECT 8, '', jsonb_strip_nulls(to_jsonb(r))::text FROM cases.correction r WHERE r.case_id = which
        UNION ALL
        SELECT 9, '', jsonb_strip_nulls(to_jsonb(r))::text FROM cases.decision r WHERE r.case_id = which
        UNION ALL
        SELECT 10, '', jsonb_strip_nulls(to_jsonb(r))::text FROM cases.delivery r WHERE r.case_id = which
        UNION ALL
        SELECT 11, '', jsonb_strip_nulls(to_jsonb(r))::text FROM cases.ending r WHERE r.case_id = which
    ) AS digested
$$;
COMMENT ON FUNCTION cases.seal_of IS 'Digest of all rows of one case';
