-- How clauses name the standard that belongs to a node, when that standard is not registered under a code of its own.
ALTER TABLE standards.node ADD COLUMN clauses text;
COMMENT ON COLUMN standards.node.clauses IS 'What clauses write as their standard, e.g. S-08; null when none does';
UPDATE standards.node n SET clauses = v.clauses
FROM (VALUES ('1.1', 'S-01'), ('1.2', 'S-02'), ('1.3', 'S-03'), ('1.4', 'S-04'), ('1.5', 'S-05'), ('1.6', 'S-06'), ('2.1', 'S-07'),
             ('2.2', 'S-08'), ('2.3', 'S-09'), ('2.4', 'S-10'), ('2.5', 'S-11'), ('2.6', 'S-12'), ('2.7', 'S-13'), ('2.8', 'S-14')) v (number, clauses)
WHERE n.framework = 'province-14' AND n.number = v.number;

-- The manual 标准化服务手册, each time it was printed from the register.
CREATE TABLE standards.manual (
    id           uuid        PRIMARY KEY,
    number       integer     NOT NULL UNIQUE,
    state        text        NOT NULL CHECK (state IN ('WAITING', 'DONE', 'FAILED')),
    content_hash text        NOT NULL,
    requested_at timestamptz NOT NULL,
    requested_by text        NOT NULL,
    day          date        NOT NULL,
    file_sha256  text,
    size         bigint,
    pages        integer,
    finished_at  timestamptz,
    CHECK ((state = 'DONE') = (file_sha256 IS NOT NULL))
);
COMMENT ON TABLE standards.manual IS 'Editions of the manual; the same content is not printed twice';
CREATE UNIQUE INDEX manual_waiting ON standards.manual (state) WHERE state = 'WAITING';
