-- Papers that an applicant handed in before and need not hand in again.
ALTER TABLE cases.tray_file ADD COLUMN from_case uuid REFERENCES cases.case_file;
COMMENT ON COLUMN cases.tray_file.from_case IS 'The earlier case of the same applicant that the file was taken from, null for an upload';

CREATE TABLE cases.earlier_use (
    case_id   uuid NOT NULL REFERENCES cases.case_file,
    material  text NOT NULL,
    sha256    text NOT NULL,
    from_case uuid NOT NULL REFERENCES cases.case_file,
    PRIMARY KEY (case_id, material, sha256)
);
COMMENT ON TABLE cases.earlier_use IS 'Which files of a case were taken from an earlier case of the same applicant instead of being handed in again';
