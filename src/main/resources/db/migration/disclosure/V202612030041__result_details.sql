-- That a published decision fell in a way no case says (条例 and 行政处罚法, art. 48): changed, revoked, found unlawful or void by a
-- judgment, a reconsideration or its own agency. One row per result; what follows is computed as for a case that says so itself.
CREATE TABLE disclosure.result_voiding (
    result_id uuid        PRIMARY KEY REFERENCES disclosure.result,
    ground    text        NOT NULL CHECK (ground <> ''),
    by_id     uuid        NOT NULL,
    by_name   text        NOT NULL,
    made_at   timestamptz NOT NULL
);
COMMENT ON TABLE disclosure.result_voiding IS 'who recorded by hand that a decision fell, and by which document';

-- Whom was told what of a result that has to be taken down; each once.
CREATE TABLE disclosure.result_warning (
    result_id uuid        NOT NULL REFERENCES disclosure.result,
    kind      text        NOT NULL CHECK (kind IN ('VOIDED', 'LAST', 'BY_ITSELF')),
    told_at   timestamptz NOT NULL,
    PRIMARY KEY (result_id, kind)
);
COMMENT ON TABLE disclosure.result_warning IS 'notices about results to take down: when the decision fell, one day before the end, and when it came down by itself';

-- What the 双公示 lists ask for and no case holds. Amounts in yuan.
CREATE TABLE disclosure.result_detail (
    result_id      uuid           PRIMARY KEY REFERENCES disclosure.result,
    representative text           NOT NULL,
    penalties      text[]         NOT NULL,
    fine           numeric(16, 2) CHECK (fine >= 0),
    confiscated    numeric(16, 2) CHECK (confiscated >= 0),
    permits        text           NOT NULL,
    shown_until    date,
    entered_by     text           NOT NULL,
    entered_at     timestamptz    NOT NULL
);
COMMENT ON TABLE disclosure.result_detail IS 'of a published result: legal representative; of a penalty its kinds (行政处罚法, art. 9), fine and confiscation in yuan, permits suspended or taken away, last day of being shown';
