-- The permit or case that an application for a change or a renewal is about.
ALTER TABLE cases.draft ADD COLUMN concerns text;
