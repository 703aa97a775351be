CREATE SCHEMA IF NOT EXISTS disclosure;

CREATE TABLE disclosure.request (
    id                  uuid        PRIMARY KEY,
    number              text        NOT NULL UNIQUE,
    agency_id           uuid        NOT NULL,
    region_code         text        NOT NULL,
    applicant_person_id uuid        NOT NULL,
    applicant_kind      text        NOT NULL
        CHECK (applicant_kind IN ('NATURAL_PERSON', 'BUSINESS', 'RESEARCH', 'WELFARE', 'LEGAL_SERVICE', 'OTHER')),
    channel             text        NOT NULL CHECK (channel IN ('IN_PERSON', 'REGISTERED_MAIL', 'PLAIN_MAIL', 'INTERNET', 'FAX')),
    oral                boolean     NOT NULL DEFAULT false,
    reading_help        text,
    wanted              text        NOT NULL,
    form                text        NOT NULL CHECK (form IN ('ELECTRONIC', 'PAPER', 'CONSULT', 'COPY_OUT')),
    way                 text        NOT NULL CHECK (way IN ('PLATFORM', 'POST', 'EMAIL', 'PICK_UP')),
    address             text,
    submitted_by_kind   text        NOT NULL,
    submitted_by_id     text        NOT NULL,
    arrived_on          date        NOT NULL,
    received_on         date,
    state               text        NOT NULL
        CHECK (state IN ('ARRIVED', 'IN_HAND', 'CORRECTION', 'REASONS', 'FEE', 'REPLIED', 'ENDED')),
    paused              boolean     NOT NULL DEFAULT false,
    due_on              date,
    awaiting_year       integer,
    next_on             date,
    extended_on         date,
    reply_type          text,
    report_row          text,
    replied_on          date,
    served_on           date,
    ended_on            date,
    split_from          uuid        REFERENCES disclosure.request,
    joined_into         uuid        REFERENCES disclosure.request,
    test                boolean     NOT NULL DEFAULT false,
    last_occurred_at    timestamptz NOT NULL,
    acts                integer     NOT NULL,
    version             integer     NOT NULL,
    CHECK (received_on IS NULL OR received_on >= arrived_on),
    CHECK ((ended_on IS NULL) = (report_row IS NULL)),
    CHECK (state <> 'ARRIVED' OR received_on IS NULL)
);
COMMENT ON TABLE disclosure.request IS '政府信息公开申请: one application; wanted, reading_help and address are encrypted; received_on is the legal day of receipt (条例, art. 31), null until it is confirmed; ended_on the day of the reply or of the closing, with its row in the annual report';
COMMENT ON COLUMN disclosure.request.next_on IS 'the day by which somebody has to do something next, by which the desk sorts';
CREATE INDEX request_open ON disclosure.request (agency_id, next_on, id) WHERE ended_on IS NULL;
CREATE INDEX request_agency ON disclosure.request (agency_id, id);
CREATE INDEX request_received ON disclosure.request (agency_id, received_on, applicant_kind);
CREATE INDEX request_ended ON disclosure.request (agency_id, ended_on, report_row, applicant_kind) WHERE ended_on IS NOT NULL;
CREATE INDEX request_applicant ON disclosure.request (applicant_person_id, id);
CREATE INDEX request_awaiting ON disclosure.request (awaiting_year) WHERE awaiting_year IS NOT NULL;

CREATE TABLE disclosure.request_clock (
    request_id    uuid  NOT NULL REFERENCES disclosure.request,
    key           text  NOT NULL,
    clock         jsonb NOT NULL,
    due_on        date,
    awaiting_year integer,
    earliest_on   date,
    stopped_on    date,
    PRIMARY KEY (request_id, key)
);
COMMENT ON TABLE disclosure.request_clock IS 'the limits of a request: REPLY, CORRECTION_NOTICE, CORRECTION_PERIOD, FEE_PAYMENT and one for each letter that asks somebody for an opinion';

CREATE TABLE disclosure.request_act (
    request_id  uuid        NOT NULL REFERENCES disclosure.request,
    sequence    integer     NOT NULL,
    act         text        NOT NULL,
    to_state    text        NOT NULL,
    actor_kind  text        NOT NULL,
    actor_id    text        NOT NULL,
    actor_name  text,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    on_day      date        NOT NULL,
    note        text,
    PRIMARY KEY (request_id, sequence)
);
COMMENT ON TABLE disclosure.request_act IS 'what was done when by whom; on_day is the legal day the act counts for (e.g. of posting), note is encrypted';

CREATE TABLE disclosure.consultation (
    id          uuid PRIMARY KEY,
    request_id  uuid NOT NULL REFERENCES disclosure.request,
    kind        text NOT NULL CHECK (kind IN ('THIRD_PARTY', 'CO_AUTHOR', 'OTHER_AGENCY')),
    party       text NOT NULL,
    agency_id   uuid,
    about       text NOT NULL,
    sent_on     date NOT NULL,
    received_on date,
    due_on      date,
    answer      text CHECK (answer IN ('AGREES', 'OBJECTS', 'SILENT')),
    reason      text,
    ended_on    date,
    overruled_on date,
    overruled   text,
    CHECK ((answer IS NULL) = (ended_on IS NULL))
);
COMMENT ON TABLE disclosure.consultation IS '征求意见: who else was asked about a request (条例, arts. 32, 33(3), 34); party, about, reason and overruled are encrypted';
CREATE INDEX consultation_request ON disclosure.consultation (request_id, id);

CREATE TABLE disclosure.fee (
    request_id  uuid    PRIMARY KEY REFERENCES disclosure.request,
    tariff      text    NOT NULL CHECK (tariff IN ('BY_CASE', 'BY_PAGE')),
    units       integer NOT NULL CHECK (units > 0),
    yuan        numeric(12, 2) NOT NULL CHECK (yuan > 0),
    noticed_on  date    NOT NULL,
    received_on date,
    due_on      date,
    paid_on     date
);
COMMENT ON TABLE disclosure.fee IS '信息处理费 (国办函〔2020〕109号): units are requests of the applicant in the calendar month, or pages';

CREATE TABLE disclosure.request_file (
    id            uuid        PRIMARY KEY,
    request_id    uuid        NOT NULL REFERENCES disclosure.request,
    sha256        text        NOT NULL,
    name          text        NOT NULL,
    media_type    text        NOT NULL,
    size          bigint      NOT NULL,
    redacted_from uuid        REFERENCES disclosure.request_file,
    added_by      text        NOT NULL,
    added_at      timestamptz NOT NULL
);
COMMENT ON TABLE disclosure.request_file IS '办理中找到的材料: what was found for a request, and redacted copies made of it; the applicant gets only what the reply gives out';
CREATE INDEX request_file_request ON disclosure.request_file (request_id, id);

CREATE TABLE disclosure.reply (
    request_id  uuid   PRIMARY KEY REFERENCES disclosure.request,
    grounds     text[] NOT NULL DEFAULT '{}',
    reason      text,
    provided    text,
    competent   text,
    form        text CHECK (form IN ('ELECTRONIC', 'PAPER', 'CONSULT', 'COPY_OUT')),
    letter_id   uuid   NOT NULL,
    service_way text CHECK (service_way IN ('DIRECT', 'POST', 'ELECTRONIC')),
    service_to  text,
    service_proof text
);
COMMENT ON TABLE disclosure.reply IS '答复: what was answered; grounds are those of the refused part of a partial disclosure; reason, provided, competent and service_to are encrypted';

CREATE TABLE disclosure.reply_file (
    request_id uuid    NOT NULL REFERENCES disclosure.reply,
    place      integer NOT NULL,
    file_id    uuid    NOT NULL REFERENCES disclosure.request_file,
    PRIMARY KEY (request_id, place)
);

CREATE TABLE disclosure.remedy_case (
    id         uuid PRIMARY KEY,
    agency_id  uuid NOT NULL,
    request_id uuid REFERENCES disclosure.request,
    kind       text NOT NULL CHECK (kind IN ('RECONSIDERATION', 'DIRECT_SUIT', 'SUIT_AFTER_RECONSIDERATION')),
    reference  text NOT NULL,
    opened_on  date NOT NULL,
    result     text CHECK (result IN ('UPHELD', 'CORRECTED', 'OTHER')),
    ended_on   date,
    note       text,
    CHECK ((result IS NULL) = (ended_on IS NULL)),
    CHECK (ended_on IS NULL OR ended_on >= opened_on)
);
COMMENT ON TABLE disclosure.remedy_case IS '因政府信息公开工作被申请行政复议、提起行政诉讼: feeds the annual report''s fourth table';
CREATE INDEX remedy_case_agency ON disclosure.remedy_case (agency_id, opened_on);

-- The digest of everything of a request, sealed in the journal with each act.
CREATE FUNCTION disclosure.request_seal(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(string_agg(line, E'\n' ORDER BY kind, line COLLATE "C"), 'UTF8')), 'hex')
    FROM (
        SELECT 1 AS kind, jsonb_strip_nulls(to_jsonb(r))::text AS line FROM disclosure.request r WHERE r.id = which
        UNION ALL
        SELECT 2, jsonb_strip_nulls(to_jsonb(c))::text FROM disclosure.request_clock c WHERE c.request_id = which
        UNION ALL
        SELECT 3, jsonb_strip_nulls(to_jsonb(a))::text FROM disclosure.request_act a WHERE a.request_id = which
        UNION ALL
        SELECT 4, jsonb_strip_nulls(to_jsonb(c))::text FROM disclosure.consultation c WHERE c.request_id = which
        UNION ALL
        SELECT 5, jsonb_strip_nulls(to_jsonb(f))::text FROM disclosure.fee f WHERE f.request_id = which
        UNION ALL
        SELECT 6, jsonb_strip_nulls(to_jsonb(p))::text FROM disclosure.reply p WHERE p.request_id = which
        UNION ALL
        SELECT 7, jsonb_strip_nulls(to_jsonb(p))::text FROM disclosure.reply_file p WHERE p.request_id = which
        UNION ALL
        SELECT 8, jsonb_strip_nulls(to_jsonb(p))::text FROM disclosure.request_file p WHERE p.request_id = which
    ) AS rows
$$;
