CREATE TABLE disclosure.refusal_told (
    subject_id uuid NOT NULL,
    due_on     date NOT NULL,
    told_on    date NOT NULL,
    PRIMARY KEY (subject_id, due_on)
);
COMMENT ON TABLE disclosure.refusal_told IS 'that the office was told that a refusal is to be looked at again (条例, art. 18), once for each day on which it fell due';
