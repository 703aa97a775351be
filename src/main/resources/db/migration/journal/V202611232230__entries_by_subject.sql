-- A supervisor knows a case by the number people quote, not by its id.
CREATE INDEX entry_subject ON journal.entry (subject_id, position);
CREATE INDEX entry_number ON journal.entry ((details ->> 'number')) WHERE details ->> 'number' IS NOT NULL;
