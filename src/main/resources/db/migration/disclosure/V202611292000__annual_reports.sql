CREATE TABLE disclosure.annual_report (
    id            uuid    PRIMARY KEY,
    agency_id     uuid    NOT NULL,
    year          integer NOT NULL CHECK (year BETWEEN 2008 AND 2999),
    format        text    NOT NULL,
    state         text    NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'PUBLISHED')),
    due_on        date    NOT NULL,
    submitted_on  date,
    returned_on   date,
    return_reason text,
    published_on  date,
    snapshot      jsonb,
    version       integer NOT NULL DEFAULT 0,
    UNIQUE (agency_id, year),
    CHECK ((state = 'PUBLISHED') = (published_on IS NOT NULL)),
    CHECK ((published_on IS NULL) = (snapshot IS NULL)),
    CHECK (state <> 'SUBMITTED' OR submitted_on IS NOT NULL),
    CHECK ((returned_on IS NULL) = (return_reason IS NULL))
);
COMMENT ON TABLE disclosure.annual_report IS '政府信息公开工作年度报告 (条例, arts. 49, 50): its figures are counted from the records until it is published; snapshot holds them and its texts as they were then';
CREATE INDEX annual_report_published ON disclosure.annual_report (year DESC, agency_id) WHERE published_on IS NOT NULL;

CREATE TABLE disclosure.annual_report_figure (
    id        uuid          PRIMARY KEY,
    report_id uuid          NOT NULL REFERENCES disclosure.annual_report,
    cell      text          NOT NULL,
    value     numeric(16, 4) CHECK (value >= 0),
    computed  numeric(16, 4),
    reason    text          NOT NULL,
    by_kind   text          NOT NULL,
    by_id     text          NOT NULL,
    by_name   text          NOT NULL,
    at        timestamptz   NOT NULL
);
COMMENT ON TABLE disclosure.annual_report_figure IS 'Figures written by hand: the newest of a cell counts, one without value ends the correction; computed is what the records gave at the time, reason why it was corrected or where the figure comes from';
CREATE INDEX annual_report_figure_cell ON disclosure.annual_report_figure (report_id, cell, id DESC);

CREATE TABLE disclosure.annual_report_text (
    id        uuid        PRIMARY KEY,
    report_id uuid        NOT NULL REFERENCES disclosure.annual_report,
    part      text        NOT NULL,
    body      text,
    by_kind   text        NOT NULL,
    by_id     text        NOT NULL,
    by_name   text        NOT NULL,
    at        timestamptz NOT NULL
);
COMMENT ON TABLE disclosure.annual_report_text IS 'Parts of the report''s text as somebody wrote them: the newest of a part counts, one without body goes back to the draft made from the figures';
CREATE INDEX annual_report_text_part ON disclosure.annual_report_text (report_id, part, id DESC);
