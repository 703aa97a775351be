-- Consultation 征求意见: a draft standard is published for comment, each comment is answered, the answers are published.
CREATE TABLE standards.consultation (
    id          uuid        PRIMARY KEY,
    standard    uuid        NOT NULL REFERENCES standards.standard,
    draft       text        NOT NULL,
    explanation text        NOT NULL,
    ways        text        NOT NULL,
    from_day    date        NOT NULL,
    until_day   date        NOT NULL CHECK (until_day >= from_day),
    opened_at   timestamptz NOT NULL,
    opened_by   text        NOT NULL,
    ended_on    date,
    outcome     text        CHECK (outcome IN ('ANSWERED', 'WITHDRAWN')),
    version     integer     NOT NULL DEFAULT 0,
    CHECK ((ended_on IS NULL) = (outcome IS NULL))
);
COMMENT ON COLUMN standards.consultation.ways IS 'How to comment otherwise than on the portal: post, telephone';
COMMENT ON COLUMN standards.consultation.outcome IS 'ANSWERED: went to review, the answers are public; WITHDRAWN: taken back to be drafted anew';
CREATE UNIQUE INDEX consultation_running ON standards.consultation (standard) WHERE ended_on IS NULL;
CREATE INDEX consultation_standard ON standards.consultation (standard, opened_at);

CREATE TABLE standards.comment (
    id           uuid        PRIMARY KEY,
    consultation uuid        NOT NULL REFERENCES standards.consultation,
    receipt      text        NOT NULL UNIQUE,
    place        text        NOT NULL,
    text         text        NOT NULL,
    name         text,
    contact      text,
    at           timestamptz NOT NULL,
    answer_kind  text        CHECK (answer_kind IN ('ADOPTED', 'PARTLY', 'NOT_ADOPTED')),
    answer       text,
    public_text  text,
    answered_at  timestamptz,
    answered_by  text,
    CHECK ((answer_kind IS NULL) = (answered_at IS NULL) AND (answer_kind IS NULL) = (public_text IS NULL)
           AND (answer_kind IS NULL) = (answer IS NULL))
);
COMMENT ON TABLE standards.comment IS 'What somebody said of a draft; text, name and contact are sealed, public_text is what everybody may read';
COMMENT ON COLUMN standards.comment.place IS 'The clause or chapter it is about, empty for the whole';
CREATE INDEX comment_consultation ON standards.comment (consultation, id);
CREATE INDEX comment_unanswered ON standards.comment (consultation) WHERE answer_kind IS NULL;

CREATE TABLE standards.comment_sender (
    sender text        NOT NULL,
    at     timestamptz NOT NULL
);
COMMENT ON TABLE standards.comment_sender IS 'Blind index of the addresses that commented within the last hour, so that one cannot flood a consultation; not connected with the comments';
CREATE INDEX comment_sender_sender ON standards.comment_sender (sender);
