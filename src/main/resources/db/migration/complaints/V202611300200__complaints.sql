CREATE SCHEMA IF NOT EXISTS complaints;

CREATE TABLE complaints.complaint (
    id               uuid        PRIMARY KEY,
    number           text        NOT NULL UNIQUE,
    code             text        NOT NULL,
    kind             text        NOT NULL CHECK (kind IN ('COMPLAINT', 'REPORT')),
    field            text        NOT NULL CHECK (field IN ('DISCLOSURE', 'SERVICE')),
    channel          text        NOT NULL CHECK (channel IN ('INTERNET', 'PHONE', 'LETTER', 'IN_PERSON')),
    region_code      text        NOT NULL,
    handler_id       uuid        NOT NULL,
    about_agency_id  uuid        NOT NULL,
    reference_kind   text,
    reference_number text,
    reference_label  text,
    window_id        uuid,
    person_id        uuid,
    complainant      text,
    contact          text,
    what             text        NOT NULL,
    wish             text,
    taken_in_by_kind text        NOT NULL,
    taken_in_by_id   text        NOT NULL,
    arrived_on       date        NOT NULL,
    state            text        NOT NULL CHECK (state IN ('RECEIVED', 'ACCEPTED', 'ANSWERED', 'CLOSED', 'REFUSED')),
    accept_clock     jsonb       NOT NULL,
    accept_due_on    date,
    answer_clock     jsonb,
    answer_due_on    date,
    decided_on       date,
    refusal          text,
    finding          text        CHECK (finding IN ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD')),
    answer           text,
    answered_on      date,
    ended_on         date,
    last_occurred_at timestamptz NOT NULL,
    acts             integer     NOT NULL,
    version          integer     NOT NULL,
    CHECK (handler_id <> about_agency_id),
    CHECK (kind = 'REPORT' OR person_id IS NOT NULL OR contact IS NOT NULL),
    CHECK ((reference_kind IS NULL) = (reference_number IS NULL) AND (reference_kind IS NULL) = (reference_label IS NULL)),
    CHECK ((state = 'RECEIVED') = (decided_on IS NULL)),
    CHECK ((state = 'REFUSED') = (refusal IS NOT NULL)),
    CHECK ((finding IS NULL) = (answered_on IS NULL) AND (finding IS NULL) = (answer IS NULL)),
    CHECK ((state IN ('ANSWERED', 'CLOSED')) = (finding IS NOT NULL)),
    CHECK ((state IN ('CLOSED', 'REFUSED')) = (ended_on IS NOT NULL))
);
COMMENT ON TABLE complaints.complaint IS '投诉、举报 (政府信息公开条例, arts. 47, 51): handler_id is the agency that supervises the one it is about; code, complainant, contact, what, wish, refusal and answer are encrypted';
CREATE INDEX complaint_open ON complaints.complaint (handler_id, coalesce(answer_due_on, accept_due_on), id) WHERE ended_on IS NULL;
CREATE INDEX complaint_handler ON complaints.complaint (handler_id, id);
CREATE INDEX complaint_about ON complaints.complaint (about_agency_id, answered_on);
CREATE INDEX complaint_person ON complaints.complaint (person_id, id) WHERE person_id IS NOT NULL;

CREATE TABLE complaints.measure (
    id           uuid PRIMARY KEY,
    complaint_id uuid NOT NULL REFERENCES complaints.complaint,
    kind         text NOT NULL CHECK (kind IN ('URGE', 'CRITICISE')),
    what         text NOT NULL,
    ordered_on   date NOT NULL,
    until_on     date,
    done_on      date,
    evidence     text,
    CHECK (until_on IS NULL OR until_on >= ordered_on),
    CHECK ((done_on IS NULL) = (evidence IS NULL))
);
COMMENT ON TABLE complaints.measure IS '督促整改、通报批评 (条例, art. 47): what the supervising agency ordered, and how it was carried out';
CREATE INDEX measure_complaint ON complaints.measure (complaint_id, id);

CREATE TABLE complaints.complaint_act (
    complaint_id uuid        NOT NULL REFERENCES complaints.complaint,
    sequence     integer     NOT NULL,
    act          text        NOT NULL,
    to_state     text        NOT NULL,
    actor_kind   text        NOT NULL,
    actor_id     text        NOT NULL,
    actor_name   text,
    occurred_at  timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (complaint_id, sequence)
);

CREATE TABLE complaints.complaint_file (
    complaint_id uuid   NOT NULL REFERENCES complaints.complaint,
    sha256       text   NOT NULL,
    name         text   NOT NULL,
    media_type   text   NOT NULL,
    size         bigint NOT NULL,
    PRIMARY KEY (complaint_id, sha256)
);

-- The digest of everything of a complaint, sealed in the journal with each act.
CREATE FUNCTION complaints.complaint_seal(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(string_agg(line, E'\n' ORDER BY kind, line COLLATE "C"), 'UTF8')), 'hex')
    FROM (
        SELECT 1 AS kind, jsonb_strip_nulls(to_jsonb(c))::text AS line FROM complaints.complaint c WHERE c.id = which
        UNION ALL
        SELECT 2, jsonb_strip_nulls(to_jsonb(m))::text FROM complaints.measure m WHERE m.complaint_id = which
        UNION ALL
        SELECT 3, jsonb_strip_nulls(to_jsonb(a))::text FROM complaints.complaint_act a WHERE a.complaint_id = which
        UNION ALL
        SELECT 4, jsonb_strip_nulls(to_jsonb(f))::text FROM complaints.complaint_file f WHERE f.complaint_id = which
    ) AS rows
$$;
