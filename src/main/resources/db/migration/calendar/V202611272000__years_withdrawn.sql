ALTER TABLE calendar.year
    ADD COLUMN withdrawn_by     text,
    ADD COLUMN withdrawn_at     timestamptz,
    ADD COLUMN withdrawn_reason text,
    ADD CONSTRAINT withdrawn_whole CHECK (num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) IN (0, 3)),
    ADD CONSTRAINT built_in_stays CHECK (withdrawn_at IS NULL OR origin = 'IMPORTED');
COMMENT ON TABLE calendar.year IS 'Every arrangement of a year that was ever in force here; the highest version that is not withdrawn counts; announced: owners of open clocks were told';
