CREATE TABLE cases.presence (
    id          uuid        PRIMARY KEY,
    case_id     uuid        NOT NULL REFERENCES cases.case_file,
    occasion    text        NOT NULL CHECK (occasion IN ('INTAKE', 'CORRECTION', 'COLLECTION')),
    person_id   uuid        NOT NULL,
    capacity    text        NOT NULL CHECK (capacity IN ('SELF', 'FAMILY', 'AGENT', 'LEGAL_REPRESENTATIVE')),
    relation    text,
    mandate_id  uuid,
    paper       text,
    window_id   uuid,
    window_name text,
    at          timestamptz NOT NULL,
    by_id       text        NOT NULL,
    by_name     text        NOT NULL
);
COMMENT ON TABLE cases.presence IS 'Who stood at the window for a case, for whom and by what right, and who of the staff saw them';
CREATE INDEX presence_case ON cases.presence (case_id);

CREATE TABLE cases.hand_over (
    id              uuid        PRIMARY KEY,
    case_id         uuid        NOT NULL REFERENCES cases.case_file,
    number          text        NOT NULL UNIQUE,
    direction       text        NOT NULL CHECK (direction IN ('TO_AGENCY', 'TO_WINDOW')),
    lines           jsonb       NOT NULL,
    from_agency_id  uuid        NOT NULL,
    from_agency     text        NOT NULL,
    from_account_id uuid        NOT NULL,
    from_name       text        NOT NULL,
    to_agency_id    uuid        NOT NULL,
    to_agency       text        NOT NULL,
    to_name         text,
    note            text,
    handed_at       timestamptz NOT NULL,
    taken_at        timestamptz,
    taken_by_id     uuid,
    taken_by        text,
    taken_note      text,
    CHECK ((taken_at IS NULL) = (taken_by_id IS NULL))
);
COMMENT ON TABLE cases.hand_over IS '材料交接: papers that went from the window to the agency or back, counted, with who gave and who took them';
CREATE INDEX hand_over_case ON cases.hand_over (case_id);
CREATE INDEX hand_over_day ON cases.hand_over (handed_at, id);
CREATE INDEX hand_over_waiting ON cases.hand_over (to_agency_id, handed_at) WHERE taken_at IS NULL;

CREATE TABLE cases.advice (
    id          uuid        PRIMARY KEY,
    case_id     uuid REFERENCES cases.case_file,
    item_code   text,
    item_name   text,
    agency_id   uuid,
    question    text        NOT NULL,
    answer      text        NOT NULL,
    sheet       boolean     NOT NULL,
    at          timestamptz NOT NULL,
    by_id       text        NOT NULL,
    by_name     text        NOT NULL,
    by_agency   uuid        NOT NULL,
    window_name text
);
COMMENT ON TABLE cases.advice IS 'What was asked at the window and what was told, on a case or before any; holds no personal data';
CREATE INDEX advice_at ON cases.advice (at, id);
CREATE INDEX advice_case ON cases.advice (case_id) WHERE case_id IS NOT NULL;

CREATE TABLE cases.special_service (
    id           uuid        PRIMARY KEY,
    case_id      uuid        NOT NULL REFERENCES cases.case_file,
    kind         text        NOT NULL CHECK (kind IN ('OFF_HOURS', 'HOME_VISIT', 'ERRAND')),
    planned_at   timestamptz,
    place        text,
    officer      text        NOT NULL,
    note         text,
    arranged_at  timestamptz NOT NULL,
    arranged_by  text        NOT NULL,
    done_at      timestamptz,
    done_by      text,
    done_note    text,
    cancelled_at timestamptz,
    cancelled_by text,
    cancelled_why text,
    CHECK (done_at IS NULL OR cancelled_at IS NULL)
);
COMMENT ON TABLE cases.special_service IS '延时服务, 上门服务 and 代办帮办 of a case: arranged, and done or given up; the place is encrypted';
CREATE INDEX special_service_case ON cases.special_service (case_id);
CREATE INDEX special_service_kind ON cases.special_service (kind, case_id) WHERE cancelled_at IS NULL;

-- What the collection register asks: the deliveries of a period.
CREATE INDEX case_file_delivered ON cases.case_file (delivered_on, id) WHERE delivered_on IS NOT NULL;

-- The digest of one row of the counter's own records, kept in the journal with each act; the time zone is fixed because timestamps are
-- digested as text. The parameter must not be called like a column: the column would win.
CREATE FUNCTION cases.counter_seal(subject_kind text, which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(line, 'UTF8')), 'hex')
    FROM (
        SELECT jsonb_strip_nulls(to_jsonb(r))::text AS line FROM cases.presence r WHERE subject_kind = 'presence' AND r.id = which
        UNION ALL
        SELECT jsonb_strip_nulls(to_jsonb(r))::text FROM cases.hand_over r WHERE subject_kind = 'hand-over' AND r.id = which
        UNION ALL
        SELECT jsonb_strip_nulls(to_jsonb(r))::text FROM cases.advice r WHERE subject_kind = 'advice' AND r.id = which
        UNION ALL
        SELECT jsonb_strip_nulls(to_jsonb(r))::text FROM cases.special_service r WHERE subject_kind = 'special-service' AND r.id = which
    ) AS digested
$$;
COMMENT ON FUNCTION cases.counter_seal IS 'Digest of one row of the counter''s records';
