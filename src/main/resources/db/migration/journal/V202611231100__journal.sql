CREATE SCHEMA journal;

CREATE SEQUENCE journal.position;

CREATE TABLE journal.chain (
    subject_kind text    NOT NULL,
    subject_id   text    NOT NULL,
    length       integer NOT NULL,
    head         text    NOT NULL,
    PRIMARY KEY (subject_kind, subject_id)
) WITH (fillfactor = 70);
COMMENT ON TABLE journal.chain IS 'Length and last hash of every subject''s chain; its row is the lock that puts the appends to one subject in order';

CREATE TABLE journal.entry (
    position     bigint      NOT NULL PRIMARY KEY,
    subject_kind text        NOT NULL,
    subject_id   text        NOT NULL,
    chain_index  integer     NOT NULL,
    actor_kind   text        NOT NULL,
    actor_id     text        NOT NULL,
    act          text        NOT NULL,
    occurred     timestamptz NOT NULL,
    recorded     timestamptz NOT NULL,
    details      jsonb       NOT NULL,
    seal         text,
    prev_hash    text        NOT NULL,
    hash         text        NOT NULL,
    UNIQUE (subject_kind, subject_id, chain_index)
);
CREATE INDEX entry_actor ON journal.entry (actor_id, position);
CREATE INDEX entry_act ON journal.entry (act, position);
CREATE INDEX entry_occurred ON journal.entry (occurred);
COMMENT ON TABLE journal.entry IS 'Who did what when; ids and digests only. Never changed, never removed; hash covers every other column and the hash before it in the chain';

CREATE TABLE journal.horizon (
    one              boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (one),
    settled          bigint  NOT NULL,
    pending          bigint  NOT NULL,
    pending_boundary xid8    NOT NULL
);
INSERT INTO journal.horizon (settled, pending, pending_boundary) VALUES (0, 0, pg_current_xact_id());
COMMENT ON TABLE journal.horizon IS 'No transaction still running can write at or before "settled": readers by position stop there. "pending" becomes settled when every transaction older than its boundary has ended';

CREATE TABLE journal.anchor (
    id            integer     NOT NULL PRIMARY KEY,
    from_position bigint      NOT NULL,
    to_position   bigint      NOT NULL,
    entries       bigint      NOT NULL,
    root          text        NOT NULL,
    previous      text        NOT NULL,
    made          timestamptz NOT NULL,
    key_id        text        NOT NULL,
    signature     text        NOT NULL,
    CHECK (from_position < to_position)
);
COMMENT ON TABLE journal.anchor IS 'Signed Merkle roots over the entries after from_position up to to_position; the same lines stand in a file outside the database';

CREATE TABLE journal.verification (
    id           uuid        NOT NULL PRIMARY KEY,
    requested    timestamptz NOT NULL,
    requested_by text        NOT NULL,
    finished     timestamptz,
    report       jsonb
);
CREATE INDEX verification_requested ON journal.verification (requested);
COMMENT ON TABLE journal.verification IS 'Every check of the journal that was run, with its report';
