-- Conformity and findings at a million findings.
CREATE TABLE standards.trend_total (
    day      date   PRIMARY KEY,
    subjects bigint NOT NULL,
    open     bigint NOT NULL
);
COMMENT ON TABLE standards.trend_total IS 'The trend of all clauses and agencies together, so that a board need not add up a month of lines';
INSERT INTO standards.trend_total SELECT day, sum(subjects), sum(open) FROM standards.trend GROUP BY day;

-- What is closed is listed too, newest first.
CREATE INDEX finding_closed ON standards.finding (id) WHERE closed_at IS NOT NULL;
CREATE INDEX finding_closed_clause ON standards.finding (clause_id, id) WHERE closed_at IS NOT NULL;
CREATE INDEX finding_closed_agency ON standards.finding (agency, id) WHERE closed_at IS NOT NULL;
-- A clause and an agency together, and with it every agency of a clause: what is open of one agency may be rare in a clause that many fail.
CREATE INDEX finding_open_clause_agency ON standards.finding (clause_id, agency, id) WHERE closed_at IS NULL;
