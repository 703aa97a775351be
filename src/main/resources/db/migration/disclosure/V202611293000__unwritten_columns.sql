-- Never written, so nobody loses anything; the seals leave out what is null, so none changes.
ALTER TABLE disclosure.request DROP COLUMN joined_into;
ALTER TABLE disclosure.consultation DROP COLUMN agency_id;
