-- Who was asked about the whole of an application stands under each part it is split into; a part may have nothing to do with them.
ALTER TABLE disclosure.consultation ADD COLUMN unconcerned text;
COMMENT ON COLUMN disclosure.consultation.unconcerned IS 'why this part of a split application does not touch the rights of the third party that objected to the whole; encrypted';
