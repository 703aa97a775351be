ALTER TABLE disclosure.reply ADD COLUMN form_reason text, ADD COLUMN appointment text;
COMMENT ON COLUMN disclosure.reply.form_reason IS 'why another form than the applicant asked for (条例, art. 40), encrypted';
COMMENT ON COLUMN disclosure.reply.appointment IS 'when and where it can be consulted or copied out, encrypted';
