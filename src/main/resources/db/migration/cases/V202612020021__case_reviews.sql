-- Review of finished case files (案卷评查): rounds with their draw, score sheets with their lines, and what agencies said.
CREATE TABLE cases.review_round (
    id                uuid        PRIMARY KEY,
    number            text        NOT NULL UNIQUE,
    agency_id         uuid,
    from_day          date        NOT NULL,
    until_day         date        NOT NULL,
    size              integer     NOT NULL CHECK (size > 0),
    seed              text        NOT NULL,
    algorithm         text        NOT NULL,
    population        text        NOT NULL,
    population_count  integer     NOT NULL,
    population_digest text        NOT NULL,
    opened_at         timestamptz NOT NULL,
    opened_by         text        NOT NULL,
    closed_at         timestamptz,
    closed_by         text,
    CHECK (from_day <= until_day),
    CHECK ((closed_at IS NULL) = (closed_by IS NULL))
);
COMMENT ON TABLE cases.review_round IS 'A round of 案卷评查: which finished cases it drew from, and what anybody needs to draw them again';
COMMENT ON COLUMN cases.review_round.agency_id IS 'Whose cases, null for the whole hall';
COMMENT ON COLUMN cases.review_round.size IS 'How many were asked for; fewer are drawn when there are fewer';
COMMENT ON COLUMN cases.review_round.seed IS 'From a secure source of chance, made after the population was read';
COMMENT ON COLUMN cases.review_round.population IS 'Numbers of the cases finished in the period, in order, one a line; fixed at the draw';
COMMENT ON COLUMN cases.review_round.population_digest IS 'SHA-256 of population';

CREATE TABLE cases.review_sheet (
    id          uuid        PRIMARY KEY,
    round_id    uuid        NOT NULL REFERENCES cases.review_round,
    place       integer     NOT NULL,
    case_id     uuid        NOT NULL REFERENCES cases.case_file,
    ticket      text        NOT NULL,
    reviewer_id uuid,
    reviewer    text,
    saved_at    timestamptz,
    remark      text,
    signed_at   timestamptz,
    score       numeric(4, 1),
    vetoed      boolean,
    grade       text,
    answer_by   date,
    version     integer     NOT NULL DEFAULT 0,
    UNIQUE (round_id, case_id),
    UNIQUE (round_id, place),
    CHECK ((signed_at IS NULL) = (grade IS NULL)),
    CHECK (signed_at IS NULL OR reviewer_id IS NOT NULL)
);
COMMENT ON TABLE cases.review_sheet IS 'The score sheet (评查表) of a drawn case';
COMMENT ON COLUMN cases.review_sheet.ticket IS 'The digest by which the case was drawn';
COMMENT ON COLUMN cases.review_sheet.reviewer_id IS 'Whoever scored it last; only they can sign';
COMMENT ON COLUMN cases.review_sheet.answer_by IS 'Last day for the agency to answer, null while the calendar of that year is missing';
CREATE INDEX review_sheet_case ON cases.review_sheet (case_id);

CREATE TABLE cases.review_line (
    sheet_id  uuid    NOT NULL REFERENCES cases.review_sheet,
    place     integer NOT NULL,
    criterion text    NOT NULL,
    section   text    NOT NULL,
    words     text    NOT NULL,
    weight    integer NOT NULL CHECK (weight > 0),
    veto      boolean NOT NULL,
    basis     text    NOT NULL,
    verified  boolean NOT NULL,
    proposed  text    CHECK (proposed IN ('MET', 'PARTLY', 'NOT_MET', 'NOT_APPLICABLE')),
    reason    text    NOT NULL,
    evidence  text    NOT NULL,
    outcome   text    CHECK (outcome IN ('MET', 'PARTLY', 'NOT_MET', 'NOT_APPLICABLE')),
    points    integer NOT NULL DEFAULT 0 CHECK (points BETWEEN 0 AND weight),
    why       text,
    PRIMARY KEY (sheet_id, place),
    UNIQUE (sheet_id, criterion)
);
COMMENT ON TABLE cases.review_line IS 'A criterion as it was at the draw, what the data of the case said then, and what the reviewer found';
COMMENT ON COLUMN cases.review_line.proposed IS 'Null where the data cannot say';

CREATE TABLE cases.review_reply (
    id       uuid        PRIMARY KEY,
    sheet_id uuid        NOT NULL REFERENCES cases.review_sheet,
    kind     text        NOT NULL CHECK (kind IN ('ANSWER', 'RESPONSE', 'RECTIFICATION')),
    words    text        NOT NULL CHECK (words <> ''),
    at       timestamptz NOT NULL,
    by_id    uuid        NOT NULL,
    by_name  text        NOT NULL,
    UNIQUE (sheet_id, kind)
);
COMMENT ON TABLE cases.review_reply IS 'What was said about a signed sheet, each once: the agency answers, the reviewer responds, the agency reports what it put right';

CREATE FUNCTION cases.signed_review_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM cases.review_sheet s WHERE s.id = OLD.sheet_id AND s.signed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'a signed review sheet does not change';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE FUNCTION cases.signed_review_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a signed review sheet does not change';
END $$;
CREATE TRIGGER review_line_stays BEFORE UPDATE OR DELETE ON cases.review_line FOR EACH ROW EXECUTE FUNCTION cases.signed_review_stays();
CREATE TRIGGER review_sheet_stays BEFORE UPDATE OR DELETE ON cases.review_sheet FOR EACH ROW WHEN (OLD.signed_at IS NOT NULL)
    EXECUTE FUNCTION cases.signed_review_refuses();

CREATE FUNCTION cases.review_round_seal(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(jsonb_strip_nulls(to_jsonb(r))::text, 'UTF8')), 'hex') FROM cases.review_round r WHERE r.id = which
$$;
CREATE FUNCTION cases.review_sheet_seal(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(jsonb_strip_nulls(to_jsonb(r))::text || coalesce((
        SELECT string_agg(jsonb_strip_nulls(to_jsonb(l))::text, '' ORDER BY l.place) FROM cases.review_line l WHERE l.sheet_id = which), ''),
        'UTF8')), 'hex')
    FROM cases.review_sheet r WHERE r.id = which
$$;
CREATE FUNCTION cases.review_reply_seal(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(to_jsonb(r)::text, 'UTF8')), 'hex') FROM cases.review_reply r WHERE r.id = which
$$;
