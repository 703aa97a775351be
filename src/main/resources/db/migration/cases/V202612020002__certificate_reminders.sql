-- Reminders that a certificate ends, so that each is sent once.
CREATE TABLE cases.certificate_reminder (
    case_id     uuid NOT NULL REFERENCES cases.case_file,
    valid_until date NOT NULL,
    days        int NOT NULL,
    sent_at     timestamptz NOT NULL,
    PRIMARY KEY (case_id, valid_until, days)
);
COMMENT ON TABLE cases.certificate_reminder IS 'Which reminder (so many natural days before the end) was sent for which last day';
