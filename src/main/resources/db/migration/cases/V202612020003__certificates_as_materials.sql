-- Certificates that an application was handed in with, in place of a paper (一证通办).
CREATE TABLE cases.certificate_use (
    case_id      uuid NOT NULL REFERENCES cases.case_file,
    material     text NOT NULL,
    holding_case uuid NOT NULL REFERENCES cases.case_file,
    used_on      date NOT NULL,
    standing     text NOT NULL,
    sha256       text NOT NULL,
    PRIMARY KEY (case_id, material)
);
CREATE INDEX certificate_use_holding ON cases.certificate_use (holding_case);
COMMENT ON TABLE cases.certificate_use IS 'For which material of a case an electronic certificate stands';
COMMENT ON COLUMN cases.certificate_use.holding_case IS 'The case that gave the certificate; how it stands now is seen there';
COMMENT ON COLUMN cases.certificate_use.standing IS 'How it stood on the day of use';
COMMENT ON COLUMN cases.certificate_use.sha256 IS 'The print of that day, kept among the files of the case';
