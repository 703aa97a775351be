CREATE TABLE disclosure.clarification (
    id               uuid        PRIMARY KEY,
    number           text        NOT NULL UNIQUE,
    receipt          text        NOT NULL UNIQUE,
    agency_id        uuid        NOT NULL,
    region_code      text        NOT NULL,
    index_no         text,
    seen_at          text,
    what             text        NOT NULL,
    reporter         text,
    contact          text,
    person_id        uuid,
    reported_by_kind text        NOT NULL,
    reported_by_id   text        NOT NULL,
    reported_on      date        NOT NULL,
    state            text        NOT NULL
        CHECK (state IN ('REPORTED', 'CONFIRMED', 'DRAFTED', 'CLARIFIED', 'NOT_NEEDED', 'NOT_OURS')),
    clock            jsonb       NOT NULL,
    due_on           date,
    awaiting_year    integer,
    finding          text        CHECK (finding IN ('TRUE', 'FALSE', 'INCOMPLETE', 'NOT_OURS')),
    reason           text,
    found_on         date,
    record_id        uuid        REFERENCES disclosure.record,
    ended_on         date,
    end_reason       text,
    told_on          date,
    told_how         text,
    last_occurred_at timestamptz NOT NULL,
    acts             integer     NOT NULL,
    version          integer     NOT NULL,
    CHECK (index_no IS NOT NULL OR seen_at IS NOT NULL),
    CHECK ((finding IS NULL) = (found_on IS NULL)),
    CHECK (finding IS NULL OR reason <> ''),
    CHECK ((ended_on IS NULL) = (state IN ('REPORTED', 'CONFIRMED', 'DRAFTED'))),
    CHECK (state NOT IN ('DRAFTED', 'CLARIFIED') OR record_id IS NOT NULL),
    CHECK (state NOT IN ('NOT_NEEDED', 'NOT_OURS') OR end_reason <> ''),
    CHECK ((told_on IS NULL) = (told_how IS NULL))
);
COMMENT ON TABLE disclosure.clarification IS '虚假或者不完整信息的反映 (条例, art. 6): what somebody reported, what was found and how it was clarified; what, seen_at, reporter and contact are encrypted; index_no is the public record it is about, record_id the clarification on its way to the public';
COMMENT ON COLUMN disclosure.clarification.receipt IS 'cannot be guessed: whoever knows it sees the answer';
CREATE INDEX clarification_open ON disclosure.clarification (agency_id, due_on, id) WHERE ended_on IS NULL;
CREATE INDEX clarification_agency ON disclosure.clarification (agency_id, id);
CREATE INDEX clarification_index ON disclosure.clarification (index_no) WHERE index_no IS NOT NULL;
CREATE INDEX clarification_record ON disclosure.clarification (record_id) WHERE record_id IS NOT NULL;

CREATE TABLE disclosure.clarification_act (
    clarification_id uuid        NOT NULL REFERENCES disclosure.clarification,
    sequence         integer     NOT NULL,
    act              text        NOT NULL,
    to_state         text        NOT NULL,
    actor_kind       text        NOT NULL,
    actor_id         text        NOT NULL,
    actor_name       text,
    occurred_at      timestamptz NOT NULL,
    recorded_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    note             text        NOT NULL,
    PRIMARY KEY (clarification_id, sequence)
);

CREATE TABLE disclosure.clarification_file (
    clarification_id uuid   NOT NULL REFERENCES disclosure.clarification,
    sha256           text   NOT NULL,
    name             text   NOT NULL,
    media_type       text   NOT NULL,
    size             bigint NOT NULL,
    PRIMARY KEY (clarification_id, sha256)
);
COMMENT ON TABLE disclosure.clarification_file IS 'evidence that came with a report; read at the desk only';
