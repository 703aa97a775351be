-- Acceptance with deferred materials (容缺受理), notification and undertaking (告知承诺), and the credit records that follow from them.
CREATE TABLE cases.deferral (
    case_id      uuid    PRIMARY KEY REFERENCES cases.case_file,
    materials    jsonb   NOT NULL,
    days         integer NOT NULL,
    text         text    NOT NULL,
    text_version text    NOT NULL,
    signed_on    date    NOT NULL,
    signing      text    NOT NULL,
    started_on   date,
    remind_on    date,
    reminded_on  date,
    more_days    integer,
    more_reason  text,
    more_on      date,
    more_by      text,
    fulfilled_on date,
    broken_on    date,
    broken_by    text
);
COMMENT ON TABLE cases.deferral IS 'The undertaking to hand in deferred materials; its last day is that of the clock DEFERRAL and decides nothing by itself';
COMMENT ON COLUMN cases.deferral.days IS 'Working days from acceptance';
CREATE INDEX deferral_open ON cases.deferral (case_id) WHERE started_on IS NOT NULL AND fulfilled_on IS NULL AND broken_on IS NULL;

CREATE TABLE cases.undertaking (
    case_id      uuid  PRIMARY KEY REFERENCES cases.case_file,
    regime       text  NOT NULL CHECK (regime IN ('PROOF', 'LICENCE')),
    materials    jsonb NOT NULL,
    text         text  NOT NULL,
    text_version text  NOT NULL,
    list_entry   text,
    signed_on    date  NOT NULL,
    signing      text  NOT NULL,
    check_by     date,
    kept         boolean,
    checked_on   date,
    checked_by   text,
    findings     text,
    told_on      date,
    state_by     date,
    stated_on    date,
    statement    text
);
COMMENT ON TABLE cases.undertaking IS 'Notice and undertaking in place of a proof (PROOF) or of the checks of a listed business licence (LICENCE); the statement is encrypted';
COMMENT ON COLUMN cases.undertaking.list_entry IS 'The entry of the approving authority''s list that allows it, in words';
CREATE INDEX undertaking_due ON cases.undertaking (check_by) WHERE kept IS NULL;
CREATE INDEX undertaking_false ON cases.undertaking (state_by) WHERE NOT kept;

CREATE TABLE cases.credit_record (
    id            uuid        PRIMARY KEY,
    person_id     uuid        NOT NULL,
    kind          text        NOT NULL CHECK (kind IN ('DEFERRAL_BROKEN', 'UNDERTAKING_FALSE', 'SERIOUS')),
    case_id       uuid,
    case_number   text,
    source        text        NOT NULL,
    recorded_on   date        NOT NULL,
    recorded_by   text        NOT NULL,
    barred_until  date,
    repaired_on   date,
    repaired_by   text,
    repair_reason text,
    repaired_at   timestamptz
);
COMMENT ON TABLE cases.credit_record IS 'What bars a person from deferring (until a day) or from undertaking (until repaired)';
CREATE INDEX credit_record_person ON cases.credit_record (person_id, kind);

-- The digest of one row of these records, kept in the journal with each act; the parameter must not be called like a column.
CREATE FUNCTION cases.credit_seal(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(jsonb_strip_nulls(to_jsonb(r))::text, 'UTF8')), 'hex') FROM cases.credit_record r WHERE r.id = which
$$;
COMMENT ON FUNCTION cases.credit_seal IS 'Digest of one credit record';
