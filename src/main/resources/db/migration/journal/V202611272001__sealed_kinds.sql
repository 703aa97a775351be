CREATE TABLE journal.sealed_kind (
    kind  text        NOT NULL PRIMARY KEY,
    since timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE journal.sealed_kind IS 'Kinds of subjects whose every row has a seal; what was there before its kind was sealed is sealed as found, once';
INSERT INTO journal.sealed_kind (kind) VALUES ('case'), ('letter');
