-- Errors for which forbearance (容错) is asked: what happened, the rulings, and the objection. What is said is encrypted.
CREATE TABLE cases.forbearance (
    id            uuid        PRIMARY KEY,
    number        text        NOT NULL UNIQUE,
    case_id       uuid        REFERENCES cases.case_file,
    measure       text        NOT NULL,
    person_id     uuid        NOT NULL,
    agency_id     uuid        NOT NULL,
    asked_by      uuid        NOT NULL,
    asked_at      timestamptz NOT NULL,
    happened_on   date        NOT NULL,
    what          text        NOT NULL,
    harm          text        NOT NULL,
    mended        text        NOT NULL,
    claims        jsonb       NOT NULL,
    object_until  date,
    objected_at   timestamptz,
    objection     text,
    version       integer     NOT NULL DEFAULT 0,
    CHECK ((objected_at IS NULL) = (objection IS NULL))
);
COMMENT ON TABLE cases.forbearance IS '容错 (优化营商环境条例, art. 7): an error in a case or a reform measure, for which exemption or mitigation is asked';
COMMENT ON COLUMN cases.forbearance.person_id IS 'Account of the person concerned';
COMMENT ON COLUMN cases.forbearance.agency_id IS 'Where they worked when it was asked';
COMMENT ON COLUMN cases.forbearance.claims IS 'Keys of the conditions that whoever asks says are met';
COMMENT ON COLUMN cases.forbearance.object_until IS 'Last day for the objection, null before the first ruling or while the calendar of that year is missing';
CREATE INDEX forbearance_case ON cases.forbearance (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX forbearance_person ON cases.forbearance (person_id);

CREATE TABLE cases.forbearance_ruling (
    forbearance_id uuid        NOT NULL REFERENCES cases.forbearance,
    turn           integer     NOT NULL CHECK (turn IN (1, 2)),
    result         text        NOT NULL CHECK (result IN ('EXEMPT', 'MITIGATE', 'REFUSE')),
    findings       jsonb       NOT NULL,
    reasons        text        NOT NULL,
    at             timestamptz NOT NULL,
    by_id          uuid        NOT NULL,
    by_name        text        NOT NULL,
    PRIMARY KEY (forbearance_id, turn)
);
COMMENT ON TABLE cases.forbearance_ruling IS 'The ruling, and with turn 2 the one after an objection, by somebody else';
COMMENT ON COLUMN cases.forbearance_ruling.findings IS 'The conditions as they were then, each found or not';

CREATE FUNCTION cases.forbearance_seal(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(jsonb_strip_nulls(to_jsonb(r))::text || coalesce((
        SELECT string_agg(to_jsonb(g)::text, '' ORDER BY g.turn) FROM cases.forbearance_ruling g WHERE g.forbearance_id = which), ''),
        'UTF8')), 'hex')
    FROM cases.forbearance r WHERE r.id = which
$$;
