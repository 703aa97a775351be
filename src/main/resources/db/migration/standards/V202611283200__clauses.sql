-- What standards demand, as clauses that run against live data, and what they find.
CREATE TABLE standards.clause (
    id           uuid    PRIMARY KEY,
    number       text    NOT NULL UNIQUE,
    kind         text    NOT NULL,
    state        text    NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    published    integer,
    broken       text,
    built_in     boolean NOT NULL DEFAULT false,
    version      integer NOT NULL DEFAULT 0
);
COMMENT ON TABLE standards.clause IS 'A clause 条款; what it says is in its versions, published names the one that runs';
COMMENT ON COLUMN standards.clause.broken IS 'Why its expression could not be evaluated when it last ran; its findings stay as they are until it runs again';

CREATE TABLE standards.clause_version (
    clause_id    uuid        NOT NULL REFERENCES standards.clause,
    number       integer     NOT NULL,
    content      jsonb       NOT NULL,
    created      timestamptz NOT NULL,
    created_by   text        NOT NULL,
    published    timestamptz,
    published_by text,
    PRIMARY KEY (clause_id, number)
);
COMMENT ON TABLE standards.clause_version IS 'A version of a clause, never changed once published';

CREATE TABLE standards.finding (
    id            uuid        PRIMARY KEY,
    clause_id     uuid        NOT NULL REFERENCES standards.clause,
    subject_kind  text        NOT NULL,
    subject_id    text COLLATE "C" NOT NULL,
    subject_label text        NOT NULL,
    subject_link  text        NOT NULL,
    agency        text        NOT NULL,
    evidence      json        NOT NULL,
    since         timestamptz NOT NULL,
    closed_at     timestamptz,
    closed_why    text CHECK (closed_why IN ('MENDED', 'GONE', 'WITHDRAWN')),
    exempt_until  date,
    CHECK ((closed_at IS NULL) = (closed_why IS NULL))
);
COMMENT ON TABLE standards.finding IS 'A subject that falls short of a clause, since when, and the facts that show it; closed by itself when mended';
COMMENT ON COLUMN standards.finding.agency IS 'Id of the agency that answers for the subject, empty when none does';
CREATE UNIQUE INDEX finding_open ON standards.finding (subject_kind, subject_id, clause_id) WHERE closed_at IS NULL;
CREATE INDEX finding_open_clause ON standards.finding (clause_id, id) WHERE closed_at IS NULL;
CREATE INDEX finding_open_agency ON standards.finding (agency, id) WHERE closed_at IS NULL;
CREATE INDEX finding_open_all ON standards.finding (id) WHERE closed_at IS NULL;
CREATE INDEX finding_subject ON standards.finding (subject_kind, subject_id);
CREATE INDEX finding_exempt ON standards.finding (exempt_until) WHERE closed_at IS NULL AND exempt_until IS NOT NULL;

CREATE TABLE standards.finding_step (
    finding_id uuid        NOT NULL REFERENCES standards.finding,
    sequence   integer     NOT NULL,
    step       text        NOT NULL CHECK (step IN ('EXEMPTED', 'EXEMPTION_ENDED', 'ORDERED', 'ANSWERED')),
    note       text        NOT NULL,
    until      date,
    at         timestamptz NOT NULL,
    by_id      text        NOT NULL,
    PRIMARY KEY (finding_id, sequence)
);
COMMENT ON TABLE standards.finding_step IS 'What people did about a finding: exemption with reason and end, order to mend it, answer of the agency';

CREATE TABLE standards.conformity (
    clause_id uuid   NOT NULL REFERENCES standards.clause,
    agency    text   NOT NULL,
    subjects  bigint NOT NULL DEFAULT 0,
    open      bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (clause_id, agency)
) WITH (fillfactor = 70);
COMMENT ON TABLE standards.conformity IS 'For each clause and agency: subjects it concerned at the last full pass, and open findings now; kept in step with every finding';

CREATE TABLE standards.trend (
    day       date   NOT NULL,
    clause_id uuid   NOT NULL REFERENCES standards.clause,
    agency    text   NOT NULL,
    subjects  bigint NOT NULL,
    open      bigint NOT NULL,
    PRIMARY KEY (day, clause_id, agency)
);
COMMENT ON TABLE standards.trend IS 'Conformity as it stood at the last full pass of each day';

CREATE TABLE standards.pass (
    id           uuid        PRIMARY KEY,
    state        text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    requested_at timestamptz NOT NULL,
    requested_by text        NOT NULL,
    started_at   timestamptz,
    finished_at  timestamptz,
    clauses      integer     NOT NULL DEFAULT 0,
    subjects     bigint      NOT NULL DEFAULT 0,
    opened       bigint      NOT NULL DEFAULT 0,
    closed       bigint      NOT NULL DEFAULT 0,
    broken       integer     NOT NULL DEFAULT 0
);
COMMENT ON TABLE standards.pass IS 'A pass of all clauses over all subjects, with how far it is';

CREATE TABLE standards.reading (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    position bigint  NOT NULL
);
INSERT INTO standards.reading (position) VALUES (0);
COMMENT ON TABLE standards.reading IS 'How far the journal has been read for subjects that changed';
