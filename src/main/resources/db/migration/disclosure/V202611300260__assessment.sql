CREATE TABLE disclosure.assessment_round (
    id           uuid    PRIMARY KEY,
    number       text    NOT NULL UNIQUE,
    region_code  text    NOT NULL,
    name         text    NOT NULL,
    from_on      date    NOT NULL,
    until_on     date    NOT NULL,
    state        text    NOT NULL CHECK (state IN ('OPEN', 'COMPUTED', 'OBJECTIONS', 'SETTLED', 'PUBLISHED')),
    computed_on  date,
    told_on      date,
    object_by    date,
    settled_on   date,
    published_on date,
    version      integer NOT NULL,
    CHECK (until_on >= from_on),
    CHECK ((state = 'OPEN') = (computed_on IS NULL)),
    CHECK ((state = 'PUBLISHED') = (published_on IS NOT NULL))
);
COMMENT ON TABLE disclosure.assessment_round IS '政府信息公开工作考核 (条例, art. 46): a period of which all agencies of a region are assessed; until_on is its last day, object_by the last day for objections';

CREATE TABLE disclosure.assessment_indicator (
    round_id uuid    NOT NULL REFERENCES disclosure.assessment_round,
    place    integer NOT NULL,
    code     text    NOT NULL,
    name     text    NOT NULL,
    weight   integer NOT NULL CHECK (weight > 0),
    measure  text    NOT NULL,
    basis    text    NOT NULL,
    rule     text    NOT NULL,
    PRIMARY KEY (round_id, code)
);
COMMENT ON TABLE disclosure.assessment_indicator IS 'what a round measures, as it was configured when the round was opened';

CREATE TABLE disclosure.assessment_score (
    round_id  uuid    NOT NULL,
    agency_id uuid    NOT NULL,
    indicator text    NOT NULL,
    good      integer NOT NULL,
    counted   integer NOT NULL CHECK (counted >= good),
    adjusted  numeric(5, 2),
    PRIMARY KEY (round_id, agency_id, indicator),
    FOREIGN KEY (round_id, indicator) REFERENCES disclosure.assessment_indicator
);
COMMENT ON COLUMN disclosure.assessment_score.adjusted IS 'points given after an objection instead of those computed';

CREATE TABLE disclosure.assessment_evidence (
    round_id  uuid    NOT NULL,
    agency_id uuid    NOT NULL,
    indicator text    NOT NULL,
    place     bigint  NOT NULL,
    label     text    NOT NULL,
    link      text    NOT NULL,
    good      boolean NOT NULL,
    note      text    NOT NULL,
    PRIMARY KEY (round_id, agency_id, indicator, place),
    FOREIGN KEY (round_id, agency_id, indicator) REFERENCES disclosure.assessment_score
);
COMMENT ON TABLE disclosure.assessment_evidence IS 'the records behind a score, as they stood when it was computed';

CREATE TABLE disclosure.assessment_objection (
    id          uuid PRIMARY KEY,
    round_id    uuid NOT NULL,
    agency_id   uuid NOT NULL,
    indicator   text NOT NULL,
    reason      text NOT NULL CHECK (reason <> ''),
    made_by     text NOT NULL,
    made_on     date NOT NULL,
    accepted    boolean,
    answer      text,
    answered_by text,
    answered_on date,
    FOREIGN KEY (round_id, agency_id, indicator) REFERENCES disclosure.assessment_score,
    UNIQUE (round_id, agency_id, indicator),
    CHECK ((accepted IS NULL) = (answered_on IS NULL) AND (accepted IS NULL) = (answer IS NULL))
);
COMMENT ON TABLE disclosure.assessment_objection IS 'what an agency holds against a score before the round is settled, and the answer';

CREATE TABLE disclosure.accountability_finding (
    id           uuid    PRIMARY KEY,
    number       text    NOT NULL UNIQUE,
    region_code  text    NOT NULL,
    agency_id    uuid    NOT NULL,
    person       text,
    post         text,
    fact         text    NOT NULL CHECK (fact <> ''),
    evidence     text    NOT NULL CHECK (evidence <> ''),
    basis        text    NOT NULL,
    kind         text    NOT NULL,
    demand       text    NOT NULL CHECK (demand <> ''),
    state        text    NOT NULL CHECK (state IN ('RECORDED', 'SERVED', 'ANSWERED', 'CLOSED')),
    recorded_on  date    NOT NULL,
    recorded_by  text    NOT NULL,
    clock        jsonb,
    served_on    date,
    answer_by    date,
    answer       text,
    answered_by  text,
    answered_on  date,
    closure      text,
    closed_by    text,
    closed_on    date,
    version      integer NOT NULL,
    CHECK ((state = 'RECORDED') = (served_on IS NULL)),
    CHECK ((answer IS NULL) = (answered_on IS NULL)),
    CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL) AND (closure IS NULL) = (closed_on IS NULL)),
    CHECK (person IS NULL OR post IS NOT NULL)
);
COMMENT ON TABLE disclosure.accountability_finding IS '责任追究 (条例, arts. 46, 47, 52, 53): what an agency, or a person in a post of it, is held to account for, with the answer and the evidence that it was put right; person, fact, evidence, answer and closure are encrypted';
CREATE INDEX accountability_finding_agency ON disclosure.accountability_finding (agency_id, id);
