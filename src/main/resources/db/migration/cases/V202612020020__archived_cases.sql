-- Finished cases filed in the archive (归档): the number given once, and what the package holds with its digests.
CREATE TABLE cases.archived_case (
    id              uuid        PRIMARY KEY,
    case_id         uuid        NOT NULL UNIQUE REFERENCES cases.case_file,
    archive_number  text        NOT NULL UNIQUE,
    fonds           text        NOT NULL,
    year            integer     NOT NULL,
    retention       text        NOT NULL,
    keep_until      date,
    retention_basis text        NOT NULL,
    basis_verified  boolean     NOT NULL,
    ended_on        date        NOT NULL,
    filed_at        timestamptz NOT NULL,
    filed_by        text        NOT NULL,
    hash_list       text        NOT NULL
);
COMMENT ON TABLE cases.archived_case IS 'A finished case as filed; the package is written again from its parts, byte for byte';
COMMENT ON COLUMN cases.archived_case.keep_until IS 'Last day of the retention period, null when it is kept for good';
COMMENT ON COLUMN cases.archived_case.hash_list IS 'SHA-256 of hashes.sha256 in the package, also in the journal';

CREATE TABLE cases.archived_part (
    archived_id uuid    NOT NULL REFERENCES cases.archived_case,
    place       integer NOT NULL,
    path        text    NOT NULL,
    title       text    NOT NULL,
    stage       text    NOT NULL,
    maker       text    NOT NULL,
    made_at     text    NOT NULL,
    media_type  text    NOT NULL,
    size        bigint  NOT NULL,
    sha256      text    NOT NULL,
    sm3         text    NOT NULL,
    source      text    NOT NULL CHECK (source IN ('FILE', 'LETTER', 'PAPER')),
    ref         text    NOT NULL,
    PRIMARY KEY (archived_id, place),
    UNIQUE (archived_id, path)
);
COMMENT ON COLUMN cases.archived_part.ref IS 'SHA-256 of a file, id of a letter, or the encrypted text of a paper written at filing';

CREATE INDEX case_file_finished ON cases.case_file (agency_id, ended_on, id) WHERE ended_on IS NOT NULL;

CREATE FUNCTION cases.archive_seal(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(jsonb_strip_nulls(to_jsonb(r))::text || coalesce((
        SELECT string_agg(to_jsonb(p)::text, '' ORDER BY p.place) FROM cases.archived_part p WHERE p.archived_id = which), ''), 'UTF8')), 'hex')
    FROM cases.archived_case r WHERE r.id = which
$$;
