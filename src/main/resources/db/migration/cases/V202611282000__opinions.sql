CREATE TABLE cases.opinion_request (
    id              uuid        PRIMARY KEY,
    case_id         uuid        NOT NULL REFERENCES cases.case_file,
    from_agency_id  uuid        NOT NULL,
    from_agency     text        NOT NULL,
    asked_by_id     text        NOT NULL,
    asked_by        text        NOT NULL,
    asked_for       text,
    asked_at        timestamptz NOT NULL,
    agency_id       uuid        NOT NULL,
    agency          text        NOT NULL,
    question        text        NOT NULL,
    files           uuid[]      NOT NULL DEFAULT '{}',
    answer_by       date        NOT NULL,
    verdict         text CHECK (verdict IN ('AGREED', 'OPPOSED', 'COMMENTED')),
    answer          text,
    answered_by_id  text,
    answered_by     text,
    answered_for    text,
    answered_at     timestamptz,
    withdrawn_by_id text,
    withdrawn_by    text,
    withdrawn_for   text,
    withdrawn_at    timestamptz,
    CHECK (agency_id <> from_agency_id),
    CHECK ((answered_at IS NULL) = (verdict IS NULL) AND (answered_at IS NULL) = (answered_by IS NULL)),
    CHECK (answered_at IS NULL OR withdrawn_at IS NULL)
);
COMMENT ON TABLE cases.opinion_request IS '征求意见: what one agency asks another about a case; question and answer are encrypted; files are those of the case that the asked may read. What is open when the case ends is over with it';
CREATE INDEX opinion_request_case ON cases.opinion_request (case_id, id);
CREATE INDEX opinion_request_open ON cases.opinion_request (answer_by, id) WHERE answered_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX opinion_request_asked ON cases.opinion_request (agency_id, id);
CREATE INDEX opinion_request_from ON cases.opinion_request (from_agency_id, id);

-- One more kind of rows, see V202611281050.
CREATE OR REPLACE FUNCTION cases.counter_seal(subject_kind text, which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(line, 'UTF8')), 'hex')
    FROM (
        SELECT jsonb_strip_nulls(to_jsonb(r))::text AS line FROM cases.presence r WHERE subject_kind = 'presence' AND r.id = which
        UNION ALL
        SELECT jsonb_strip_nulls(to_jsonb(r))::text FROM cases.hand_over r WHERE subject_kind = 'hand-over' AND r.id = which
        UNION ALL
        SELECT jsonb_strip_nulls(to_jsonb(r))::text FROM cases.advice r WHERE subject_kind = 'advice' AND r.id = which
        UNION ALL
        SELECT jsonb_strip_nulls(to_jsonb(r))::text FROM cases.special_service r WHERE subject_kind = 'special-service' AND r.id = which
        UNION ALL
        SELECT jsonb_strip_nulls(to_jsonb(r))::text FROM cases.referral r WHERE subject_kind = 'referral' AND r.id = which
        UNION ALL
        SELECT jsonb_strip_nulls(to_jsonb(r))::text FROM cases.note r WHERE subject_kind = 'note' AND r.id = which
        UNION ALL
        SELECT jsonb_strip_nulls(to_jsonb(r))::text FROM cases.opinion_request r WHERE subject_kind = 'opinion' AND r.id = which
    ) AS digested
$$;
