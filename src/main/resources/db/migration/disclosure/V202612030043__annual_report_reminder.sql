CREATE TABLE disclosure.annual_report_reminder (
    agency_id   uuid    NOT NULL,
    year        integer NOT NULL,
    days_before integer NOT NULL,
    told_on     date    NOT NULL,
    PRIMARY KEY (agency_id, year, days_before)
);
COMMENT ON TABLE disclosure.annual_report_reminder IS 'reminders of annual reports that are due (条例, art. 49), each sent once';
