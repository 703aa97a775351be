-- The counted rows added up by day, agency and procedure: a few dozen rows a day, from which a month or a year is read at once. Each set
-- of cases has a column of its name; a row's day is the day that decides for that set. Kept in step by whoever makes counted rows, in the
-- same transaction, and added up anew when a definition changes.
CREATE TABLE cases.report_day (
    day             date    NOT NULL,
    agency_id       uuid    NOT NULL,
    profile         text    NOT NULL,
    out_of_time     boolean NOT NULL,
    received        bigint  NOT NULL DEFAULT 0,
    corrected       bigint  NOT NULL DEFAULT 0,
    online          bigint  NOT NULL DEFAULT 0,
    accepted        bigint  NOT NULL DEFAULT 0,
    deemed          bigint  NOT NULL DEFAULT 0,
    not_accepted    bigint  NOT NULL DEFAULT 0,
    withdrawn       bigint  NOT NULL DEFAULT 0,
    closed          bigint  NOT NULL DEFAULT 0,
    decided         bigint  NOT NULL DEFAULT 0,
    granted         bigint  NOT NULL DEFAULT 0,
    refused         bigint  NOT NULL DEFAULT 0,
    same_day        bigint  NOT NULL DEFAULT 0,
    timed           bigint  NOT NULL DEFAULT 0,
    on_time         bigint  NOT NULL DEFAULT 0,
    late            bigint  NOT NULL DEFAULT 0,
    late_by_law     bigint  NOT NULL DEFAULT 0,
    untimed         bigint  NOT NULL DEFAULT 0,
    promised        bigint  NOT NULL DEFAULT 0,
    early           bigint  NOT NULL DEFAULT 0,
    unpromised      bigint  NOT NULL DEFAULT 0,
    limited         bigint  NOT NULL DEFAULT 0,
    unlimited       bigint  NOT NULL DEFAULT 0,
    delivered       bigint  NOT NULL DEFAULT 0,
    visited         bigint  NOT NULL DEFAULT 0,
    unvisited       bigint  NOT NULL DEFAULT 0,
    declared        bigint  NOT NULL DEFAULT 0,
    undeclared      bigint  NOT NULL DEFAULT 0,
    statutory_days  bigint  NOT NULL DEFAULT 0,
    promised_days   bigint  NOT NULL DEFAULT 0,
    visits          bigint  NOT NULL DEFAULT 0,
    declared_visits bigint  NOT NULL DEFAULT 0,
    PRIMARY KEY (day, agency_id, profile, out_of_time)
) WITH (fillfactor = 70);
COMMENT ON TABLE cases.report_day IS 'What was counted on each day, by agency, procedure and test clock; always the sum of cases.report_case';

ALTER TABLE cases.report_reading ADD COLUMN definitions text;
COMMENT ON COLUMN cases.report_reading.definitions IS 'Digest of the definitions by which everything was counted last';
