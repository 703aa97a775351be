-- Who wrote down that a standard is made from a higher one, and the way upward: a lower level's draft goes to the province's experts.
ALTER TABLE standards.adoption
    ADD COLUMN note  text NOT NULL DEFAULT '',
    ADD COLUMN at    timestamptz,
    ADD COLUMN by_id text;
CREATE INDEX adoption_based_on ON standards.adoption (based_on);

CREATE TABLE standards.expert_review (
    id           uuid    PRIMARY KEY,
    standard     uuid    NOT NULL REFERENCES standards.standard,
    submitted_on date    NOT NULL,
    note         text    NOT NULL,
    state        text    NOT NULL CHECK (state IN ('SUBMITTED', 'PASSED', 'RETURNED')),
    concluded_on date,
    conclusion   text,
    document     text,
    result       uuid    REFERENCES standards.standard,
    version      integer NOT NULL DEFAULT 0,
    CHECK ((state = 'SUBMITTED') = (concluded_on IS NULL)),
    CHECK ((state = 'PASSED') = (result IS NOT NULL))
);
COMMENT ON TABLE standards.expert_review IS 'A draft at the province''s expert review 报省专家评审; result is the provincial standard made from it';
CREATE UNIQUE INDEX expert_review_open ON standards.expert_review (standard) WHERE state <> 'RETURNED';
CREATE UNIQUE INDEX expert_review_result ON standards.expert_review (result);

CREATE TABLE standards.expert_opinion (
    review  uuid    NOT NULL REFERENCES standards.expert_review,
    ordinal integer NOT NULL,
    name    text    NOT NULL,
    unit    text    NOT NULL,
    vote    text    NOT NULL CHECK (vote IN ('FOR', 'AGAINST', 'ABSTAIN')),
    opinion text    NOT NULL,
    at      timestamptz NOT NULL,
    by_id   text    NOT NULL,
    PRIMARY KEY (review, ordinal)
);
