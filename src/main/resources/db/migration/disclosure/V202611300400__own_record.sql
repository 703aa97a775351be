CREATE TABLE disclosure.own_record (
    id                  uuid        PRIMARY KEY,
    number              text        NOT NULL UNIQUE,
    agency_id           uuid        NOT NULL,
    region_code         text        NOT NULL,
    had                 uuid[]      NOT NULL DEFAULT '{}',
    applicant_person_id uuid        NOT NULL,
    channel             text        NOT NULL CHECK (channel IN ('IN_PERSON', 'REGISTERED_MAIL', 'PLAIN_MAIL', 'INTERNET', 'FAX')),
    record              text        NOT NULL,
    wrong               text        NOT NULL,
    wanted              text        NOT NULL,
    evidence            text        NOT NULL,
    way                 text        NOT NULL CHECK (way IN ('PLATFORM', 'POST', 'PICK_UP')),
    address             text,
    submitted_by_kind   text        NOT NULL,
    submitted_by_id     text        NOT NULL,
    arrived_on          date        NOT NULL,
    received_on         date        NOT NULL,
    clock               jsonb       NOT NULL,
    due_on              date,
    awaiting_year       integer,
    state               text        NOT NULL CHECK (state IN ('IN_HAND', 'DECIDED', 'ENDED')),
    finding             text        CHECK (finding IN ('INACCURATE', 'PARTLY', 'ACCURATE')),
    checked             text,
    checked_on          date,
    outcome             text        CHECK (outcome IN ('CORRECTED', 'NOT_CORRECTED', 'REFERRED', 'WITHDRAWN')),
    changed             text,
    reason              text,
    competent           text,
    decided_on          date,
    ended_on            date,
    told_way            text        CHECK (told_way IN ('PLATFORM', 'POST', 'PICK_UP')),
    told_proof          text,
    test                boolean     NOT NULL DEFAULT false,
    last_occurred_at    timestamptz NOT NULL,
    acts                integer     NOT NULL,
    version             integer     NOT NULL,
    CHECK (way <> 'POST' OR address IS NOT NULL),
    CHECK ((finding IS NULL) = (checked_on IS NULL)),
    CHECK ((outcome IS NULL) = (state = 'IN_HAND')),
    CHECK ((outcome IS NULL) = (decided_on IS NULL)),
    CHECK ((ended_on IS NULL) = (state <> 'ENDED')),
    CHECK (received_on >= arrived_on),
    CHECK (NOT agency_id = ANY (had))
);
COMMENT ON TABLE disclosure.own_record IS '更正本人信息记录 (条例, art. 41): somebody shows that a record an agency gave out about themselves is inaccurate; agency_id is the agency that has it now, had those that passed it on; record, wrong, wanted, evidence, checked, changed, reason, competent and address are encrypted';
COMMENT ON COLUMN disclosure.own_record.received_on IS 'the day on which the present agency received it: its promise counts from here';
CREATE INDEX own_record_agency ON disclosure.own_record (agency_id, due_on, id);
CREATE INDEX own_record_had ON disclosure.own_record USING gin (had);
CREATE INDEX own_record_applicant ON disclosure.own_record (applicant_person_id, id);
CREATE INDEX own_record_open ON disclosure.own_record (id) WHERE ended_on IS NULL;

CREATE TABLE disclosure.own_record_act (
    own_record_id uuid        NOT NULL REFERENCES disclosure.own_record,
    sequence      integer     NOT NULL,
    act           text        NOT NULL,
    agency_id     uuid        NOT NULL,
    actor_kind    text        NOT NULL,
    actor_id      text        NOT NULL,
    actor_name    text,
    occurred_at   timestamptz NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    on_day        date        NOT NULL,
    note          text,
    PRIMARY KEY (own_record_id, sequence)
);
COMMENT ON TABLE disclosure.own_record_act IS 'what was done when, by whom and for which agency; note is encrypted and says why, also to the applicant';

CREATE TABLE disclosure.own_record_file (
    id            uuid        PRIMARY KEY,
    own_record_id uuid        NOT NULL REFERENCES disclosure.own_record,
    sha256        text        NOT NULL,
    name          text        NOT NULL,
    media_type    text        NOT NULL,
    size          bigint      NOT NULL,
    added_by      text        NOT NULL,
    added_at      timestamptz NOT NULL
);
COMMENT ON TABLE disclosure.own_record_file IS 'evidence that came with a wish for correction';
CREATE INDEX own_record_file_of ON disclosure.own_record_file (own_record_id, id);

-- The digest of everything of a correction, sealed in the journal with each act.
CREATE FUNCTION disclosure.own_record_seal(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(string_agg(line, E'\n' ORDER BY kind, line COLLATE "C"), 'UTF8')), 'hex')
    FROM (
        SELECT 1 AS kind, jsonb_strip_nulls(to_jsonb(r))::text AS line FROM disclosure.own_record r WHERE r.id = which
        UNION ALL
        SELECT 2, jsonb_strip_nulls(to_jsonb(a))::text FROM disclosure.own_record_act a WHERE a.own_record_id = which
        UNION ALL
        SELECT 3, jsonb_strip_nulls(to_jsonb(f))::text FROM disclosure.own_record_file f WHERE f.own_record_id = which
    ) AS rows
$$;
