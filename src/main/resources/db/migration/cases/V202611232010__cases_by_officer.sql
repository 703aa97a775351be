-- The items an officer took in last are offered first at the window.
CREATE INDEX case_file_submitter ON cases.case_file (submitted_by_id, received_at) WHERE submitted_by_kind = 'STAFF';
