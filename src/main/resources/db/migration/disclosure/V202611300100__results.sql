-- Results of cases wait here for publication; nothing goes out by itself. What is decided about one (social impact, basis, impact
-- assessment, left unpublished) is a row with who, when and why; where it stands follows from these rows and from its record.
CREATE TABLE disclosure.class_rule (
    id            uuid        PRIMARY KEY,
    name          text        NOT NULL,
    agency_id     uuid,
    item_code     text,
    basis         text        NOT NULL CHECK (basis <> ''),
    masking       text        NOT NULL CHECK (masking <> ''),
    assessment    text        NOT NULL CHECK (assessment <> ''),
    valid_from    date        NOT NULL,
    valid_until   date        NOT NULL,
    author_id     uuid        NOT NULL,
    author        text        NOT NULL,
    drafted_on    date        NOT NULL,
    reviewer_id   uuid,
    reviewer      text,
    review_basis  text,
    reviewed_on   date,
    approver_id   uuid,
    approver      text,
    approved_on   date,
    ended_on      date,
    ended_by      text,
    ended_reason  text,
    drafted_at    timestamptz NOT NULL,
    version       integer     NOT NULL DEFAULT 0,
    CHECK (valid_until >= valid_from),
    CHECK ((reviewer_id IS NULL) = (reviewed_on IS NULL) AND (reviewer_id IS NULL OR review_basis <> '')),
    CHECK ((approver_id IS NULL) = (approved_on IS NULL)),
    CHECK ((ended_on IS NULL) = (ended_reason IS NULL)),
    CONSTRAINT no_rule_without_review CHECK (approver_id IS NULL OR reviewer_id IS NOT NULL),
    CONSTRAINT who_wrote_a_rule_neither_reviews_nor_approves_it CHECK (author_id <> reviewer_id AND author_id <> approver_id)
);
COMMENT ON TABLE disclosure.class_rule IS '类别规则: releases licence grants whose scan is clean, natural persons masked, once reviewed and approved by others; agency_id and item_code null for all';

CREATE TABLE disclosure.result (
    id               uuid    PRIMARY KEY,
    case_id          uuid    NOT NULL UNIQUE,
    case_number      text    NOT NULL,
    item_code        text    NOT NULL,
    item_name        text    NOT NULL,
    profile          text    NOT NULL,
    kind             text    NOT NULL CHECK (kind IN ('LICENCE', 'PENALTY', 'WITH_BASIS')),
    agency_id        uuid    NOT NULL,
    region_code      text    NOT NULL,
    natural_person   boolean NOT NULL,
    decision         text    NOT NULL,
    decided_on       date    NOT NULL,
    due_on           date,
    practice_due_on  date,
    record_id        uuid    UNIQUE REFERENCES disclosure.record,
    rule_id          uuid    REFERENCES disclosure.class_rule,
    held             text,
    voided_as        text,
    voided_on        date,
    take_down_due_on date,
    out_of_time      boolean NOT NULL,
    version          integer NOT NULL DEFAULT 0,
    CHECK ((voided_as IS NULL) = (voided_on IS NULL)),
    CHECK (rule_id IS NULL OR record_id IS NOT NULL)
);
COMMENT ON TABLE disclosure.result IS 'the result of a case on its way to the public: due_on by 条例 art. 26, practice_due_on by 双公示; held says why no class rule may release it; voided_as what became of the decision since';
CREATE INDEX result_due ON disclosure.result (due_on, id) WHERE record_id IS NULL;
CREATE INDEX result_agency ON disclosure.result (agency_id, due_on, id);

CREATE TABLE disclosure.result_note (
    result_id uuid        NOT NULL REFERENCES disclosure.result,
    kind      text        NOT NULL CHECK (kind IN ('SOCIAL_IMPACT', 'BASIS', 'ASSESSMENT', 'LEFT')),
    text      text        NOT NULL CHECK (text <> ''),
    by_id     uuid        NOT NULL,
    by_name   text        NOT NULL,
    made_on   date        NOT NULL,
    made_at   timestamptz NOT NULL,
    PRIMARY KEY (result_id, kind)
);
COMMENT ON TABLE disclosure.result_note IS 'what was judged about a result: social impact (行政处罚法, art. 48), the basis for a class that is not published as such, the impact assessment (个人信息保护法, art. 55), or why it stays unpublished';

CREATE VIEW disclosure.result_standing AS
    SELECT q.id AS result_id,
        CASE
            WHEN r.state = 'WITHDRAWN' THEN 'TAKEN_DOWN'
            WHEN r.live IS NOT NULL AND q.voided_on IS NOT NULL THEN 'TO_TAKE_DOWN'
            WHEN r.live IS NOT NULL THEN 'PUBLISHED'
            WHEN q.voided_on IS NOT NULL THEN 'VOID'
            WHEN r.state = 'NOT_PUBLIC' THEN 'LEFT_OUT'
            WHEN EXISTS (SELECT FROM disclosure.result_note n WHERE n.result_id = q.id AND n.kind = 'LEFT') THEN 'LEFT_OUT'
            WHEN r.id IS NOT NULL THEN 'IN_PREPARATION'
            WHEN q.kind = 'WITH_BASIS'
                AND NOT EXISTS (SELECT FROM disclosure.result_note n WHERE n.result_id = q.id AND n.kind = 'BASIS') THEN 'NOT_SINGLY'
            ELSE 'WAITING'
        END AS standing
    FROM disclosure.result q LEFT JOIN disclosure.record r ON r.id = q.record_id;
COMMENT ON VIEW disclosure.result_standing IS 'where a result stands, from its own rows and those of its record';

CREATE TABLE disclosure.result_reading (
    one      boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (one),
    position bigint  NOT NULL
);
INSERT INTO disclosure.result_reading (position) VALUES (0);
COMMENT ON TABLE disclosure.result_reading IS 'how far the journal has been read for decided cases';
