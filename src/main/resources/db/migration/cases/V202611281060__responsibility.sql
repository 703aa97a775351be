CREATE TABLE cases.referral (
    id              uuid        PRIMARY KEY,
    case_id         uuid REFERENCES cases.case_file,
    advice_id       uuid REFERENCES cases.advice,
    from_agency_id  uuid        NOT NULL,
    from_agency     text        NOT NULL,
    from_account_id uuid        NOT NULL,
    from_name       text        NOT NULL,
    to_agency_id    uuid        NOT NULL,
    to_agency       text        NOT NULL,
    to_account_id   uuid,
    to_name         text,
    note            text        NOT NULL,
    handed_at       timestamptz NOT NULL,
    due_on          date        NOT NULL,
    outcome         text CHECK (outcome IN ('ACCEPTED', 'RETURNED', 'WITHDRAWN')),
    ended_at        timestamptz,
    ended_by_id     uuid,
    ended_by        text,
    ended_note      text,
    CHECK ((case_id IS NULL) <> (advice_id IS NULL)),
    CHECK ((ended_at IS NULL) = (outcome IS NULL) AND (ended_at IS NULL) = (ended_by_id IS NULL))
);
COMMENT ON TABLE cases.referral IS '首问负责 handed on: a case or a question that goes to another desk and is theirs once accepted; notes are encrypted';
-- One at a time: while one waits there is nothing else to hand on.
CREATE UNIQUE INDEX referral_waiting_case ON cases.referral (case_id) WHERE ended_at IS NULL AND case_id IS NOT NULL;
CREATE UNIQUE INDEX referral_waiting_advice ON cases.referral (advice_id) WHERE ended_at IS NULL AND advice_id IS NOT NULL;
CREATE INDEX referral_case ON cases.referral (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX referral_advice ON cases.referral (advice_id) WHERE advice_id IS NOT NULL;
CREATE INDEX referral_waiting ON cases.referral (due_on, id) WHERE ended_at IS NULL;
CREATE INDEX referral_from ON cases.referral (from_agency_id, id);
CREATE INDEX referral_to ON cases.referral (to_agency_id, id);

CREATE TABLE cases.note (
    id        uuid        PRIMARY KEY,
    case_id   uuid        NOT NULL REFERENCES cases.case_file,
    text      text        NOT NULL,
    at        timestamptz NOT NULL,
    by_id     uuid        NOT NULL,
    by_name   text        NOT NULL,
    by_agency text        NOT NULL
);
COMMENT ON TABLE cases.note IS 'Internal notes of those who handle a case; the text is encrypted, and no applicant ever sees it';
CREATE INDEX note_case ON cases.note (case_id, id);

-- Two more kinds of rows of the counter, see V202611281050.
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
    ) AS digested
$$;
