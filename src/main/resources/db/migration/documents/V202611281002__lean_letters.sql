-- A letter is written once and never again (ADR 0017): what is known only when it is printed stands in a table of its own.

-- Facts as compressed JSON: a county's letters of ten years need a third of the room, and an act half the log.
ALTER TABLE documents.letter ALTER COLUMN facts DROP NOT NULL;
ALTER TABLE documents.letter ADD COLUMN facts_packed bytea;
ALTER TABLE documents.letter ADD CHECK ((facts IS NULL) <> (facts_packed IS NULL));
ALTER TABLE documents.letter ALTER COLUMN template_version TYPE bytea USING decode(template_version, 'hex');
-- A case has a handful of letters: they are sorted when they are read.
DROP INDEX documents.letter_subject;
CREATE INDEX letter_subject ON documents.letter (subject_id);
COMMENT ON COLUMN documents.letter.facts IS 'Facts of letters issued before they were packed';
COMMENT ON COLUMN documents.letter.file_sha256 IS 'PDF of letters that were set before "print" was kept apart; part of their seal';

CREATE TABLE documents.print (
    letter_id        uuid  NOT NULL PRIMARY KEY,
    batch            uuid  NOT NULL,
    sha256           bytea NOT NULL,
    template_version bytea NOT NULL
);
COMMENT ON TABLE documents.print IS 'The PDF of a letter, set once and kept under files/ by its hash; the letters set together are sealed together, as one batch';

CREATE TABLE documents.press (
    one        boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (one),
    printed_to uuid    NOT NULL
);
INSERT INTO documents.press (printed_to) VALUES ('00000000-0000-0000-0000-000000000000');
COMMENT ON TABLE documents.press IS 'How far the idle press has come: letters up to this id are set, or wait for their first reader';
