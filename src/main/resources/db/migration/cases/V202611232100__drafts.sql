CREATE TABLE cases.draft (
    id              uuid        PRIMARY KEY,
    account_id      uuid        NOT NULL,
    item_code       text        NOT NULL,
    item_version_id uuid        NOT NULL,
    applicant_id    uuid,
    answers         text,
    form_done       boolean     NOT NULL DEFAULT false,
    started_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    expires_on      date        NOT NULL,
    case_number     text,
    ended_at        timestamptz,
    ended_why       text CHECK (ended_why IN ('SUBMITTED', 'DISCARDED', 'EXPIRED')),
    version         integer     NOT NULL DEFAULT 1,
    CHECK ((ended_at IS NULL) = (ended_why IS NULL)),
    CHECK ((case_number IS NOT NULL) = (ended_why IS NOT DISTINCT FROM 'SUBMITTED'))
);
COMMENT ON TABLE cases.draft IS 'An application being prepared by a citizen, seen by nobody else; answers encrypted, and erased when it ends';
CREATE INDEX draft_open ON cases.draft (account_id, changed_at) WHERE ended_at IS NULL;
CREATE INDEX draft_expiry ON cases.draft (expires_on) WHERE ended_at IS NULL;

CREATE TABLE cases.tray_file (
    id         uuid        PRIMARY KEY,
    tray       uuid        NOT NULL,
    material   text        NOT NULL,
    sha256     text        NOT NULL,
    name       text        NOT NULL,
    media_type text        NOT NULL,
    size       bigint      NOT NULL,
    added_at   timestamptz NOT NULL,
    removed_at timestamptz
);
COMMENT ON TABLE cases.tray_file IS 'Files uploaded but not handed in yet: the tray is a draft, or a case whose correction is being prepared';
CREATE INDEX tray_file_tray ON cases.tray_file (tray) WHERE removed_at IS NULL;
