ALTER TABLE cases.case_file ADD COLUMN joint_id uuid;
COMMENT ON COLUMN cases.case_file.joint_id IS 'the joint case of which it is a branch, null for none';
CREATE INDEX case_file_joint ON cases.case_file (joint_id) WHERE joint_id IS NOT NULL;

CREATE TABLE cases.joint_case (
    id                  uuid        PRIMARY KEY,
    number              text        NOT NULL UNIQUE,
    journey             text        NOT NULL,
    name                text        NOT NULL,
    promised_days       integer     NOT NULL,
    promised_basis      text        NOT NULL,
    applicant_person_id uuid        NOT NULL,
    agent_person_id     uuid,
    lead_agency_id      uuid        NOT NULL,
    region_code         text        NOT NULL,
    received_on         date        NOT NULL,
    out_of_time         boolean     NOT NULL,
    state               text        NOT NULL CHECK (state IN ('RECEIVED', 'ACCEPTED', 'DECIDED', 'ENDED')),
    accepted_on         date,
    statutory           jsonb,
    statutory_due_on    date,
    promised            jsonb,
    promised_due_on     date,
    awaiting_year       integer,
    decided_on          date,
    letter_id           uuid        UNIQUE,
    version             integer     NOT NULL,
    CHECK ((state IN ('DECIDED', 'ENDED')) = (decided_on IS NOT NULL)),
    CHECK (state <> 'ACCEPTED' OR (accepted_on IS NOT NULL AND promised IS NOT NULL)),
    CHECK (letter_id IS NULL OR state = 'DECIDED')
);
COMMENT ON TABLE cases.joint_case IS '并联办件 / 一件事: one application for several items, whose branches are cases of their own; statutory is the clock of LIC_JOINT over all of them, promised that of the journey';
CREATE INDEX joint_case_applicant ON cases.joint_case (applicant_person_id, id DESC);
CREATE INDEX joint_case_open ON cases.joint_case (coalesce(statutory_due_on, promised_due_on), id) WHERE decided_on IS NULL;

CREATE TABLE cases.joint_branch (
    joint_id    uuid    NOT NULL REFERENCES cases.joint_case,
    place       integer NOT NULL,
    case_id     uuid    NOT NULL UNIQUE,
    number      text    NOT NULL,
    item_name   text    NOT NULL,
    agency_id   uuid    NOT NULL,
    licence     boolean NOT NULL,
    state       text    NOT NULL,
    accepted_on date,
    paused      boolean NOT NULL,
    due_on      date,
    decision    text,
    decided_on  date,
    ended_on    date,
    PRIMARY KEY (joint_id, place)
);
COMMENT ON TABLE cases.joint_branch IS 'a branch as its case last told of it: what the joint case is computed from';
CREATE INDEX joint_branch_agency ON cases.joint_branch (agency_id, joint_id);

CREATE TABLE cases.joint_draft (
    id           uuid        PRIMARY KEY,
    account_id   uuid        NOT NULL,
    journey      text        NOT NULL,
    applicant_id uuid        NOT NULL,
    answers      text        NOT NULL,
    form_done    boolean     NOT NULL,
    changed_at   timestamptz NOT NULL,
    expires_on   date        NOT NULL,
    joint_number text,
    discarded_at timestamptz,
    version      integer     NOT NULL
);
COMMENT ON TABLE cases.joint_draft IS 'an application for a journey being prepared; answers are encrypted; its files are in the tray of the same id';
CREATE INDEX joint_draft_account ON cases.joint_draft (account_id, id) WHERE joint_number IS NULL AND discarded_at IS NULL;
CREATE INDEX joint_draft_expiry ON cases.joint_draft (expires_on) WHERE joint_number IS NULL AND discarded_at IS NULL;
