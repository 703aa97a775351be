-- Business statistics. One slim row for each case says everything that is counted of it, so that a month's figures read a month's rows
-- and the list behind a figure uses the very condition that counted it. The rows are made from the case's own rows after the fact, as
-- the journal is read: no act waits for them, and all of them can be made again at any time.
CREATE TABLE cases.report_item (
    id             integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version_id     uuid    NOT NULL UNIQUE,
    code           text    NOT NULL,
    name           text    NOT NULL,
    profile        text    NOT NULL,
    statutory_days integer CHECK (statutory_days > 0),
    promised_days  integer CHECK (promised_days >= 0),
    visits         integer,
    CHECK ((statutory_days IS NULL) = (promised_days IS NULL))
);
COMMENT ON TABLE cases.report_item IS 'What statistics need of an item version; versions with cases never change, so neither do these rows';
COMMENT ON COLUMN cases.report_item.statutory_days IS 'Null, and promised_days with it, unless the version has both limits counted in the same kind of day';
CREATE INDEX report_item_code ON cases.report_item (code);

CREATE TABLE cases.report_case (
    case_id           uuid    PRIMARY KEY,
    item              integer NOT NULL REFERENCES cases.report_item,
    agency_id         uuid    NOT NULL,
    intake            text    NOT NULL,
    channel           text    NOT NULL,
    out_of_time       boolean NOT NULL,
    received_on       date    NOT NULL,
    accepted_on       date,
    deemed            boolean NOT NULL,
    decided_on        date,
    delivered_on      date,
    ended_on          date,
    closed_on         date    NOT NULL,
    outcome           text,
    corrected         boolean NOT NULL,
    promised          boolean NOT NULL,
    promised_due      date,
    promised_stopped  date,
    statutory         boolean NOT NULL,
    statutory_due     date,
    statutory_stopped date,
    awaiting          boolean NOT NULL,
    visits            integer,
    case_version      integer NOT NULL
) WITH (fillfactor = 80);
COMMENT ON TABLE cases.report_case IS 'What is counted of each case; made from the case''s rows and never corrected by hand';
COMMENT ON COLUMN cases.report_case.intake IS 'The account of the officer who took the case in; for all others the channel';
COMMENT ON COLUMN cases.report_case.closed_on IS 'Day of the decision, else of the end without one; infinity while neither has come';
COMMENT ON COLUMN cases.report_case.visits IS 'Days on which somebody came to a window for it; null when that is not known';
-- Block ranges instead of trees: rows lie in the order of receipt, such an index costs an act nothing, and updates stay on their page.
CREATE INDEX report_case_received ON cases.report_case USING brin (received_on) WITH (pages_per_range = 16, autosummarize = on);
CREATE INDEX report_case_accepted ON cases.report_case USING brin (accepted_on) WITH (pages_per_range = 16, autosummarize = on);
CREATE INDEX report_case_decided ON cases.report_case USING brin (decided_on) WITH (pages_per_range = 16, autosummarize = on);
CREATE INDEX report_case_delivered ON cases.report_case USING brin (delivered_on) WITH (pages_per_range = 16, autosummarize = on);
CREATE INDEX report_case_ended ON cases.report_case USING brin (ended_on) WITH (pages_per_range = 16, autosummarize = on);
CREATE INDEX report_case_closed ON cases.report_case USING brin (closed_on) WITH (pages_per_range = 16, autosummarize = on);
CREATE INDEX report_case_test_clock ON cases.report_case (received_on) WHERE out_of_time;

CREATE TABLE cases.report_reading (
    one      boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (one),
    position bigint      NOT NULL,
    as_of    timestamptz NOT NULL
);
INSERT INTO cases.report_reading (position, as_of) VALUES (0, '-infinity');
COMMENT ON TABLE cases.report_reading IS 'How far the journal has been read for the statistics, and when it was last read to its end';

CREATE TABLE cases.report_export (
    id           uuid        PRIMARY KEY,
    account_id   uuid        NOT NULL,
    agency_id    uuid,
    kind         text        NOT NULL CHECK (kind IN ('FIGURES', 'CASES')),
    format       text        NOT NULL CHECK (format IN ('CSV', 'XLSX')),
    title        text        NOT NULL,
    query        jsonb       NOT NULL,
    state        text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'EXPIRED')),
    rows_total   bigint,
    rows_done    bigint      NOT NULL DEFAULT 0,
    bytes        bigint      NOT NULL DEFAULT 0,
    failure      text,
    requested_at timestamptz NOT NULL,
    finished_at  timestamptz,
    expires_at   timestamptz
);
COMMENT ON TABLE cases.report_export IS 'Statistics asked for as a file, seen only by whoever asked; agency_id is what they might see then, null for the whole hall';
CREATE INDEX report_export_account ON cases.report_export (account_id, id);
CREATE INDEX report_export_expiry ON cases.report_export (expires_at) WHERE state = 'DONE';

CREATE TABLE cases.report_export_part (
    export_id uuid    NOT NULL REFERENCES cases.report_export,
    part      integer NOT NULL,
    content   bytea   NOT NULL,
    PRIMARY KEY (export_id, part)
);
COMMENT ON TABLE cases.report_export_part IS 'The file of an export in pieces; emptied when it expires';
