-- What is needed of an electronic certificate (电子证照) beside the permit itself, which stays the one source of number, term and state.
CREATE TABLE cases.certificate (
    case_id   uuid PRIMARY KEY REFERENCES cases.case_file DEFERRABLE INITIALLY DEFERRED,
    name      text,
    code      text NOT NULL,
    issued_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX certificate_code ON cases.certificate (code);
CREATE INDEX certificate_name ON cases.certificate (name) WHERE name IS NOT NULL;
COMMENT ON TABLE cases.certificate IS 'The name and the code of verification of what a granted case gave; made in the transaction of the grant';
COMMENT ON COLUMN cases.certificate.name IS 'What the item''s list calls the result, e.g. 食品经营许可证; null when the result is no certificate (a decision, a notice)';
COMMENT ON COLUMN cases.certificate.code IS '26 signs of Crockford''s base 32, 130 random bits: the public page /certificates/{code}';

CREATE TABLE cases.certificate_backlog AS SELECT case_id FROM cases.permit;
ALTER TABLE cases.certificate_backlog ADD PRIMARY KEY (case_id);
COMMENT ON TABLE cases.certificate_backlog IS 'Permits of the time before certificates, until the next start has given them theirs; empty ever after';

CREATE TABLE cases.suspension (
    id          uuid PRIMARY KEY,
    case_id     uuid NOT NULL REFERENCES cases.case_file,
    from_day    date NOT NULL,
    until_day   date,
    reason      text NOT NULL,
    basis       text NOT NULL,
    document    text NOT NULL,
    decided_at  timestamptz NOT NULL,
    decided_by  text NOT NULL,
    lifted_on   date,
    lifted_at   timestamptz,
    lifted_by   text,
    lifted_why  text,
    CHECK (until_day IS NULL OR until_day >= from_day),
    CHECK ((lifted_on IS NULL) = (lifted_why IS NULL))
);
CREATE INDEX suspension_case ON cases.suspension (case_id);
COMMENT ON TABLE cases.suspension IS 'Times in which a permit may not be used (暂扣); whether it is suspended on a day is seen from them and stored nowhere else';
COMMENT ON COLUMN cases.suspension.until_day IS 'The last day on which it is suspended, null until it is lifted';
COMMENT ON COLUMN cases.suspension.lifted_on IS 'The day from which it holds again';
COMMENT ON COLUMN cases.suspension.document IS 'The number of the decision by which the agency suspended it';
