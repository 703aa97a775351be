CREATE TABLE disclosure.suggestion (
    id           uuid        PRIMARY KEY,
    request_id   uuid        NOT NULL REFERENCES disclosure.request,
    agency_id    uuid        NOT NULL,
    by_applicant boolean     NOT NULL,
    reason       text        NOT NULL,
    suggested_at timestamptz NOT NULL,
    adopted      boolean,
    answer       text,
    decided_at   timestamptz,
    decided_by   text,
    record_id    uuid        REFERENCES disclosure.record,
    CHECK ((adopted IS NULL) = (decided_at IS NULL)),
    CHECK ((adopted IS TRUE) = (record_id IS NOT NULL)),
    CHECK (adopted IS DISTINCT FROM false OR answer <> '')
);
COMMENT ON TABLE disclosure.suggestion IS '转为主动公开 (条例, art. 44): somebody suggests that what a request was given be public to all; reason and answer are encrypted, record_id is the draft made of it';
CREATE UNIQUE INDEX suggestion_open ON disclosure.suggestion (request_id) WHERE adopted IS NULL;
CREATE INDEX suggestion_agency ON disclosure.suggestion (agency_id, suggested_at);

CREATE TABLE disclosure.refusal_review (
    id           uuid        PRIMARY KEY,
    subject_kind text        NOT NULL CHECK (subject_kind IN ('REQUEST', 'RECORD')),
    subject_id   uuid        NOT NULL,
    agency_id    uuid        NOT NULL,
    open         boolean     NOT NULL,
    reason       text        NOT NULL CHECK (reason <> ''),
    reviewed_on  date        NOT NULL,
    reviewed_at  timestamptz NOT NULL,
    reviewed_by  uuid        NOT NULL,
    reviewer     text        NOT NULL,
    record_id    uuid        REFERENCES disclosure.record,
    CHECK (open = (record_id IS NOT NULL))
);
COMMENT ON TABLE disclosure.refusal_review IS '不予公开信息的定期评估审查 (条例, art. 18): what was refused or kept back is looked at again; open means that it can be public now, record_id is the draft made of it; reason is encrypted';
CREATE INDEX refusal_review_subject ON disclosure.refusal_review (subject_id, reviewed_on);
