-- What happens in a case beside its straight way. Most cases have no row in any of these tables.
ALTER TABLE cases.case_file
    ADD COLUMN concerns_case_id uuid,
    ADD COLUMN renew_before     date,
    ADD COLUMN paused           boolean;
CREATE INDEX case_file_concerns ON cases.case_file (concerns_case_id) WHERE concerns_case_id IS NOT NULL;

ALTER TABLE cases.act
    ADD COLUMN in_place_of   text,
    ADD COLUMN recorded_at   timestamptz,
    ADD COLUMN late_reason   text,
    ADD COLUMN late_evidence text;
COMMENT ON COLUMN cases.act.recorded_at IS 'Set only when the act was recorded after it occurred, with the reason and the evidence';
CREATE INDEX act_late ON cases.act (recorded_at) WHERE recorded_at IS NOT NULL;

CREATE TABLE cases.special_procedure (
    case_id       uuid    NOT NULL REFERENCES cases.case_file,
    number        integer NOT NULL,
    place         integer NOT NULL,
    ground        text    NOT NULL,
    basis         text,
    expected_days integer NOT NULL,
    told_on       date    NOT NULL,
    started_on    date    NOT NULL,
    ended_on      date,
    outcome       text,
    PRIMARY KEY (case_id, number)
);
COMMENT ON TABLE cases.special_procedure IS 'Time that is not counted (行政许可法 45): ground, length told in writing, from and to';

CREATE TABLE cases.extension (
    case_id     uuid    PRIMARY KEY REFERENCES cases.case_file,
    days        integer NOT NULL,
    reason      text    NOT NULL,
    approved_by text    NOT NULL,
    extended_on date    NOT NULL
);
COMMENT ON TABLE cases.extension IS 'The one extension of a case; its primary key is why there cannot be a second';

CREATE TABLE cases.hearing (
    case_id       uuid    PRIMARY KEY REFERENCES cases.case_file,
    own_motion    boolean NOT NULL,
    told_on       date    NOT NULL,
    requested_on  date,
    waived_on     date,
    notice_on     date,
    scheduled_for timestamp,
    place         text,
    chair         text,
    clerk         text,
    held_on       date,
    participants  text,
    record        text
);
COMMENT ON TABLE cases.hearing IS 'The hearing of a case; participants and record are encrypted';

CREATE TABLE cases.party (
    case_id   uuid    NOT NULL REFERENCES cases.case_file,
    number    integer NOT NULL,
    place     integer NOT NULL,
    role      text    NOT NULL,
    name      text    NOT NULL,
    contact   text,
    told_on   date    NOT NULL,
    days      integer NOT NULL,
    heard_on  date,
    statement text,
    PRIMARY KEY (case_id, number)
);
COMMENT ON TABLE cases.party IS 'Persons beside the applicant who are told and heard; name, contact and statement are encrypted';

CREATE TABLE cases.site_check (
    case_id     uuid    NOT NULL REFERENCES cases.case_file,
    number      integer NOT NULL,
    place       integer NOT NULL,
    assigned_on date    NOT NULL,
    officers    jsonb   NOT NULL,
    done_on     date,
    passed      boolean,
    findings    text,
    PRIMARY KEY (case_id, number)
);
COMMENT ON TABLE cases.site_check IS 'Checks of the substance by two officers or more';

CREATE TABLE cases.public_notice (
    case_id    uuid PRIMARY KEY REFERENCES cases.case_file,
    posted_on  date NOT NULL,
    ends_on    date NOT NULL,
    place      text NOT NULL,
    ended_on   date,
    objections boolean,
    outcome    text
);
COMMENT ON TABLE cases.public_notice IS '公示 of a proposed grant';

CREATE TABLE cases.delay (
    case_id      uuid    NOT NULL REFERENCES cases.case_file,
    clock        text    NOT NULL,
    place        integer NOT NULL,
    kind         text    NOT NULL,
    due_on       date    NOT NULL,
    reason       text,
    explained_on date,
    explained_by text,
    PRIMARY KEY (case_id, clock, due_on)
);
CREATE INDEX delay_owed ON cases.delay (due_on) WHERE reason IS NULL;
CREATE INDEX delay_due ON cases.delay (due_on, case_id);
COMMENT ON TABLE cases.delay IS 'Limits that passed, with the published reason (优化营商环境条例 36)';

CREATE TABLE cases.falsehood (
    case_id      uuid PRIMARY KEY REFERENCES cases.case_file,
    found_on     date NOT NULL,
    what         text NOT NULL,
    barred_until date
);
CREATE INDEX falsehood_barred ON cases.falsehood (case_id) WHERE barred_until IS NOT NULL;
COMMENT ON TABLE cases.falsehood IS 'False statements, and until when the applicant may not apply for the item again (行政许可法 78, 79)';

CREATE TABLE cases.permit (
    case_id     uuid PRIMARY KEY REFERENCES cases.case_file,
    number      text NOT NULL,
    valid_from  date NOT NULL,
    valid_until date,
    state       text NOT NULL,
    since       date NOT NULL,
    reason      text,
    replaced_by uuid
);
CREATE INDEX permit_number ON cases.permit (number);
CREATE INDEX permit_expiry ON cases.permit (valid_until) WHERE state = 'VALID' AND valid_until IS NOT NULL;
COMMENT ON TABLE cases.permit IS 'What a granted case gave, and what became of it';

-- The seal covers the new rows too. Null columns are left out, so seals made before still fit.
CREATE OR REPLACE FUNCTION cases.seal_of(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
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
        UNION ALL
        SELECT 12, lpad(r.number::text, 6, '0'), jsonb_strip_nulls(to_jsonb(r))::text FROM cases.special_procedure r WHERE r.case_id = which
        UNION ALL
        SELECT 13, '', jsonb_strip_nulls(to_jsonb(r))::text FROM cases.extension r WHERE r.case_id = which
        UNION ALL
        SELECT 14, '', jsonb_strip_nulls(to_jsonb(r))::text FROM cases.hearing r WHERE r.case_id = which
        UNION ALL
        SELECT 15, lpad(r.number::text, 6, '0'), jsonb_strip_nulls(to_jsonb(r))::text FROM cases.party r WHERE r.case_id = which
        UNION ALL
        SELECT 16, lpad(r.number::text, 6, '0'), jsonb_strip_nulls(to_jsonb(r))::text FROM cases.site_check r WHERE r.case_id = which
        UNION ALL
        SELECT 17, '', jsonb_strip_nulls(to_jsonb(r))::text FROM cases.public_notice r WHERE r.case_id = which
        UNION ALL
        SELECT 18, r.clock || r.due_on::text, jsonb_strip_nulls(to_jsonb(r))::text FROM cases.delay r WHERE r.case_id = which
        UNION ALL
        SELECT 19, '', jsonb_strip_nulls(to_jsonb(r))::text FROM cases.falsehood r WHERE r.case_id = which
        UNION ALL
        SELECT 20, '', jsonb_strip_nulls(to_jsonb(r))::text FROM cases.permit r WHERE r.case_id = which
    ) AS digested
$$;
