-- An act writes its entry with one statement and with as little write-ahead log as can be (ADR 0017).

-- A chain has a number, so that an entry names it in 8 bytes instead of repeating kind and id of the subject, in the row and in the index.
ALTER TABLE journal.chain ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY;
INSERT INTO journal.chain (subject_kind, subject_id, length, head)
SELECT DISTINCT subject_kind, subject_id, 0, '' FROM journal.entry
ON CONFLICT DO NOTHING;
ALTER TABLE journal.chain DROP CONSTRAINT chain_pkey;
ALTER TABLE journal.chain ADD PRIMARY KEY (id);
-- The id first: supervisors look for it without saying the kind.
ALTER TABLE journal.chain ADD UNIQUE (subject_id, subject_kind);
ALTER TABLE journal.chain ALTER COLUMN head TYPE bytea USING decode(head, 'hex');
COMMENT ON TABLE journal.chain IS 'Subjects with the length and the last hash of their chains; the row is the lock that puts the appends to one subject in order';

ALTER TABLE journal.entry ADD COLUMN chain bigint;
UPDATE journal.entry e SET chain = c.id FROM journal.chain c
WHERE c.subject_kind = e.subject_kind AND c.subject_id = e.subject_id;
ALTER TABLE journal.entry ALTER COLUMN chain SET NOT NULL;
DROP INDEX journal.entry_subject;
ALTER TABLE journal.entry DROP COLUMN subject_kind, DROP COLUMN subject_id, DROP COLUMN prev_hash;
-- Digests as bytes. The hash before is that of the entry before in the chain; it need not stand twice.
ALTER TABLE journal.entry ALTER COLUMN seal TYPE bytea USING decode(seal, 'hex');
ALTER TABLE journal.entry ALTER COLUMN hash TYPE bytea USING decode(hash, 'hex');
ALTER TABLE journal.entry ADD UNIQUE (chain, chain_index);

-- Who, what and when are looked for seldom and written always: a summary of each 32 pages instead of an index line for each entry.
DROP INDEX journal.entry_actor;
DROP INDEX journal.entry_act;
DROP INDEX journal.entry_occurred;
CREATE INDEX entry_who_what_when ON journal.entry
    USING brin (actor_id text_bloom_ops, act text_bloom_ops, occurred timestamptz_minmax_ops)
    WITH (pages_per_range = 32, autosummarize = on);

-- The hash of an entry: the same text as EntryHash in Java, which verification uses. "subject" and "content" come ready from there,
-- each value with its length in front; a null seal is "-".
CREATE FUNCTION journal.entry_hash(place bigint, subject text, link integer, content text, seal text, before bytea)
RETURNS bytea LANGUAGE sql IMMUTABLE
RETURN sha256(convert_to(
    E'18:tongyuan-journal-1\n' || length(place::text) || ':' || place || E'\n' || subject
    || length(link::text) || ':' || link || E'\n' || content
    || coalesce(length(seal) || ':' || seal, '-') || E'\n'
    || length(encode(before, 'hex')) || ':' || encode(before, 'hex') || E'\n', 'UTF8'));

-- Appends an entry: lock, place, hash, row and new head in one round trip. Only the journal module calls it. Its position is taken
-- after the transaction has an id (Horizon relies on it) and again after a wait for the chain's row, so that along a chain it grows.
CREATE FUNCTION journal.append(
    of_kind text, of_id text, by_kind text, by_id text, what text, occurred_at timestamptz, recorded_at timestamptz,
    with_details jsonb, with_seal text, subject text, content text,
    OUT place bigint, OUT link integer, OUT own_hash bytea)
LANGUAGE plpgsql AS $$
DECLARE
    which bigint;
BEGIN
    PERFORM pg_current_xact_id();
    LOOP
        UPDATE journal.chain c
        SET length = c.length + 1,
            head = journal.entry_hash(nextval('journal.position'), subject, c.length + 1, content, with_seal, c.head)
        WHERE c.subject_id = of_id AND c.subject_kind = of_kind
        RETURNING c.id, c.length, c.head INTO which, link, own_hash;
        EXIT WHEN FOUND;
        INSERT INTO journal.chain AS c (subject_kind, subject_id, length, head)
        VALUES (of_kind, of_id, 1, journal.entry_hash(nextval('journal.position'), subject, 1, content, with_seal, ''))
        ON CONFLICT DO NOTHING
        RETURNING c.id, c.length, c.head INTO which, link, own_hash;
        EXIT WHEN FOUND;
    END LOOP;
    place := currval('journal.position');
    INSERT INTO journal.entry (position, chain, chain_index, actor_kind, actor_id, act, occurred, recorded, details, seal, hash)
    VALUES (place, which, link, by_kind, by_id, what, occurred_at, recorded_at, with_details, decode(with_seal, 'hex'), own_hash);
END
$$;
COMMENT ON FUNCTION journal.append IS 'The one way in which an entry comes into the journal';
