-- A case is written by one statement, with its parts, its history and its journal entry (ADR 0017).
ALTER TABLE cases.case_file ADD COLUMN parts text[], ADD COLUMN added bytea;
COMMENT ON COLUMN cases.case_file.parts IS 'Tables with rows of this case, of those that not every case has; null: not known, look everywhere';
COMMENT ON COLUMN cases.case_file.added IS 'Head of the chain over the rows that are only ever added (application, acts, files); null: sealed by seal_of, before there was a chain';
COMMENT ON FUNCTION cases.seal_of IS 'Digest of all rows of a case that no act has touched since its rows are sealed as a chain and parts';

-- An act leaves free room behind in its page, so that the next one need not look for another.
ALTER TABLE cases.case_file SET (fillfactor = 60);
ALTER TABLE cases.step SET (fillfactor = 70);
ALTER TABLE cases.clock SET (fillfactor = 70);
ALTER TABLE cases.material SET (fillfactor = 70);
