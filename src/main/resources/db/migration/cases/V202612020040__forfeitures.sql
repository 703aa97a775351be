-- Permits that a penalty took away (吊销), suspensions that began before they were recorded, and what the public may read of the reasons.
CREATE TABLE cases.forfeiture (
    id            uuid PRIMARY KEY,
    case_id       uuid NOT NULL REFERENCES cases.case_file,
    effective_on  date NOT NULL,
    decided_on    date NOT NULL,
    agency        text NOT NULL,
    document      text NOT NULL,
    basis         text NOT NULL,
    public_reason text NOT NULL,
    reason        text NOT NULL,
    recorded_at   timestamptz NOT NULL,
    recorded_by   text NOT NULL,
    annulled_on   date,
    annulled_at   timestamptz,
    annulled_by   text,
    annulled_why  text,
    CHECK (effective_on >= decided_on),
    CHECK ((annulled_on IS NULL) = (annulled_why IS NULL))
);
CREATE UNIQUE INDEX forfeiture_case ON cases.forfeiture (case_id) WHERE annulled_on IS NULL;
COMMENT ON TABLE cases.forfeiture IS 'Penalties by which a permit was taken away (吊销, 行政处罚法 art. 9(3)), as their decision says';
COMMENT ON COLUMN cases.forfeiture.effective_on IS 'The first day on which the permit does not hold any more';
COMMENT ON COLUMN cases.forfeiture.agency IS 'Who decided; it need not be the agency that gave the permit';
COMMENT ON COLUMN cases.forfeiture.public_reason IS 'The reason as the public page shows it, without personal data';
COMMENT ON COLUMN cases.forfeiture.reason IS 'The reason for the file and for the holder';
COMMENT ON COLUMN cases.forfeiture.annulled_on IS 'The day on which the record was struck because the penalty fell; it then counts for no day at all';

CREATE FUNCTION cases.forfeiture_seal(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(jsonb_strip_nulls(to_jsonb(r))::text, 'UTF8')), 'hex') FROM cases.forfeiture r WHERE r.id = which
$$;
COMMENT ON FUNCTION cases.forfeiture_seal IS 'Digest of one forfeiture, as the journal seals it';

ALTER TABLE cases.suspension ADD COLUMN decided_on date;
COMMENT ON COLUMN cases.suspension.decided_on IS 'The day of the decision; null in rows of the time when a suspension could not begin before it was recorded';
ALTER TABLE cases.permit ADD COLUMN public_reason text;
COMMENT ON COLUMN cases.permit.public_reason IS 'Why it ended, as the public page shows it; the reason beside it is for the file and the holder';
CREATE INDEX permit_replaced_by ON cases.permit (replaced_by) WHERE replaced_by IS NOT NULL;

-- A renewal or change does not shake a suspension off, and what takes the new permit away takes the rest of the old term too.
CREATE VIEW cases.suspension_reach AS
    WITH RECURSIVE reach AS (
        SELECT s.id, s.case_id FROM cases.suspension s
        UNION
        SELECT r.id, p.replaced_by FROM reach r JOIN cases.permit p ON p.case_id = r.case_id WHERE p.replaced_by IS NOT NULL
    )
    SELECT r.case_id, s.id, s.from_day, s.until_day, s.reason, s.basis, s.document, s.decided_on, s.decided_at, s.decided_by,
        s.lifted_on, s.lifted_at, s.lifted_by, s.lifted_why
    FROM reach r JOIN cases.suspension s ON s.id = r.id;
COMMENT ON VIEW cases.suspension_reach IS 'Suspensions of each permit: its own and those of the permits that it changed or renewed';
CREATE VIEW cases.forfeiture_reach AS
    WITH RECURSIVE reach AS (
        SELECT f.id, f.case_id FROM cases.forfeiture f
        UNION
        SELECT r.id, p.case_id FROM reach r JOIN cases.permit p ON p.replaced_by = r.case_id
    )
    SELECT r.case_id, f.id, f.effective_on, f.decided_on, f.agency, f.document, f.basis, f.public_reason, f.reason, f.recorded_at,
        f.recorded_by, f.annulled_on, f.annulled_at, f.annulled_by, f.annulled_why
    FROM reach r JOIN cases.forfeiture f ON f.id = r.id;
COMMENT ON VIEW cases.forfeiture_reach IS 'Forfeitures of each permit: its own and those of the permits that changed or renewed it';
