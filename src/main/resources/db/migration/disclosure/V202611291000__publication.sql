CREATE TABLE disclosure.record (
    id               uuid        PRIMARY KEY,
    index_no         text        UNIQUE,
    agency_id        uuid        NOT NULL,
    region_code      text        NOT NULL,
    region_level     text        NOT NULL CHECK (region_level IN ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP')),
    state            text        NOT NULL
        CHECK (state IN ('DRAFT', 'RETURNED', 'SOURCE_CHECK', 'SECRECY_REVIEW', 'REFERRED_UP', 'APPROVAL', 'SCHEDULED', 'PUBLISHED',
                         'NOT_PUBLIC', 'WITHDRAWN', 'ABOLISHED')),
    working          integer     NOT NULL,
    live             integer,
    clock            jsonb       NOT NULL,
    due_on           date,
    awaiting_year    integer,
    publish_at       timestamptz,
    out_of_time      boolean     NOT NULL DEFAULT false,
    acts             integer     NOT NULL,
    last_occurred_at timestamptz NOT NULL,
    version          integer     NOT NULL,
    CHECK ((index_no IS NULL) = (live IS NULL)),
    CHECK ((state = 'SCHEDULED') = (publish_at IS NOT NULL)),
    CHECK (state NOT IN ('PUBLISHED', 'WITHDRAWN', 'ABOLISHED') OR live IS NOT NULL)
);
COMMENT ON TABLE disclosure.record IS '主动公开的政府信息: working is the version somebody works on, live the one the public sees or last saw; due_on is the last day for publication (条例, art. 26) while the working version is not public';
COMMENT ON COLUMN disclosure.record.out_of_time IS 'begun under the test clock: the tick leaves it alone';
CREATE INDEX record_open ON disclosure.record (due_on, id) WHERE state NOT IN ('PUBLISHED', 'NOT_PUBLIC', 'WITHDRAWN', 'ABOLISHED');
CREATE INDEX record_agency ON disclosure.record (agency_id, state, due_on, id);
CREATE INDEX record_scheduled ON disclosure.record (publish_at) WHERE state = 'SCHEDULED';

CREATE TABLE disclosure.record_version (
    record_id         uuid        NOT NULL REFERENCES disclosure.record,
    number            integer     NOT NULL CHECK (number > 0),
    name              text        NOT NULL,
    summary           text        NOT NULL,
    body              text        NOT NULL,
    document_number   text        NOT NULL,
    category          text        NOT NULL,
    topic             text        NOT NULL,
    genre             text        NOT NULL,
    audience          text        NOT NULL,
    lifecycle         text        NOT NULL,
    keywords          text        NOT NULL,
    source            text        NOT NULL,
    made_on           date        NOT NULL,
    not_before        timestamptz,
    interprets        text        NOT NULL,
    change_note       text        NOT NULL,
    authors           uuid[]      NOT NULL CHECK (cardinality(authors) > 0),
    author_names      text        NOT NULL,
    holder_rule       text,
    source_note       text,
    source_checked_by uuid,
    source_checker    text,
    source_checked_on date,
    referred_to       text,
    referred_on       date,
    conclusion        text        CHECK (conclusion IN ('PUBLIC', 'NOT_PUBLIC')),
    review_basis      text,
    reviewed_by       uuid,
    reviewer          text,
    reviewed_on       date,
    approved_by       uuid,
    approver          text,
    approved_on       date,
    published_at      timestamptz,
    PRIMARY KEY (record_id, number),
    CHECK ((conclusion IS NULL) = (reviewed_by IS NULL)),
    CHECK (reviewed_by IS NULL OR (reviewed_on IS NOT NULL AND review_basis <> '')),
    CHECK (reviewed_by IS NULL OR NOT reviewed_by = ANY (authors)),
    CHECK (approved_by IS NULL OR NOT approved_by = ANY (authors)),
    CONSTRAINT nothing_is_public_without_review
        CHECK (published_at IS NULL OR (conclusion = 'PUBLIC' AND reviewed_by IS NOT NULL AND approved_by IS NOT NULL AND source_checked_on IS NOT NULL))
);
COMMENT ON TABLE disclosure.record_version IS 'what is, was or will be public, with who checked its source, examined it (条例, art. 17) and approved it; interprets is the index number of the document it explains';

CREATE TABLE disclosure.record_file (
    record_id  uuid    NOT NULL,
    number     integer NOT NULL,
    sha256     text    NOT NULL,
    name       text    NOT NULL,
    media_type text    NOT NULL,
    size       bigint  NOT NULL,
    position   integer NOT NULL,
    PRIMARY KEY (record_id, number, sha256),
    FOREIGN KEY (record_id, number) REFERENCES disclosure.record_version
);
COMMENT ON TABLE disclosure.record_file IS 'attachments of a version; the content is kept by documents';
CREATE INDEX record_file_sha256 ON disclosure.record_file (sha256);

CREATE TABLE disclosure.scan_hit (
    id          uuid    PRIMARY KEY,
    record_id   uuid    NOT NULL,
    number      integer NOT NULL,
    place       text    NOT NULL,
    kind        text    NOT NULL CHECK (kind IN ('ID_CARD', 'PHONE', 'BANK_CARD', 'ADDRESS', 'UNREADABLE')),
    shown       text    NOT NULL,
    fingerprint text    NOT NULL,
    present     boolean NOT NULL DEFAULT true,
    answer      text    CHECK (answer IN ('MASKED', 'KEPT')),
    reason      text,
    answered_by uuid,
    answerer    text,
    answered_at timestamptz,
    UNIQUE (record_id, number, place, kind, fingerprint),
    FOREIGN KEY (record_id, number) REFERENCES disclosure.record_version,
    CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CHECK (answer IS DISTINCT FROM 'KEPT' OR reason <> '')
);
COMMENT ON TABLE disclosure.scan_hit IS 'what looks like personal data in a version: shown is masked, fingerprint a keyed digest; present is false once it stands there no more';

CREATE TABLE disclosure.record_act (
    record_id   uuid        NOT NULL REFERENCES disclosure.record,
    sequence    integer     NOT NULL,
    number      integer     NOT NULL,
    act         text        NOT NULL,
    from_state  text,
    to_state    text        NOT NULL,
    actor_kind  text        NOT NULL,
    actor_id    text        NOT NULL,
    actor_name  text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    note        text        NOT NULL,
    PRIMARY KEY (record_id, sequence)
);
COMMENT ON TABLE disclosure.record_act IS 'the timeline of a record: what was done with which version by whom';

CREATE TABLE disclosure.published (
    record_id       uuid        PRIMARY KEY REFERENCES disclosure.record,
    index_no        text        NOT NULL UNIQUE,
    number          integer     NOT NULL,
    agency_id       uuid        NOT NULL,
    agency_name     text        NOT NULL,
    region_code     text        NOT NULL,
    region_level    text        NOT NULL,
    category        text        NOT NULL,
    topic           text        NOT NULL,
    genre           text        NOT NULL,
    audience        text        NOT NULL,
    year            integer     NOT NULL,
    name            text        NOT NULL,
    summary         text        NOT NULL,
    document_number text        NOT NULL,
    interprets      text        NOT NULL,
    made_on         date        NOT NULL,
    published_on    date        NOT NULL,
    changed_at      timestamptz NOT NULL,
    standing        text        NOT NULL CHECK (standing IN ('IN_FORCE', 'ABOLISHED', 'WITHDRAWN')),
    ended_on        date,
    ended_reason    text,
    FOREIGN KEY (record_id, number) REFERENCES disclosure.record_version,
    CHECK ((standing = 'IN_FORCE') = (ended_on IS NULL)),
    CHECK (standing = 'IN_FORCE' OR ended_reason <> '')
);
COMMENT ON TABLE disclosure.published IS 'the catalogue as the public sees it: one row per record that was ever public, never deleted; year and published_on are those of the first publication';
CREATE INDEX published_all ON disclosure.published (published_on DESC, record_id DESC) WHERE standing <> 'WITHDRAWN';
CREATE INDEX published_agency ON disclosure.published (agency_id, published_on DESC, record_id DESC) WHERE standing <> 'WITHDRAWN';
CREATE INDEX published_region ON disclosure.published (region_code, published_on DESC, record_id DESC) WHERE standing <> 'WITHDRAWN';
CREATE INDEX published_level ON disclosure.published (region_level, published_on DESC, record_id DESC) WHERE standing <> 'WITHDRAWN';
CREATE INDEX published_category ON disclosure.published (category, published_on DESC, record_id DESC) WHERE standing <> 'WITHDRAWN';
CREATE INDEX published_topic ON disclosure.published (topic, published_on DESC, record_id DESC) WHERE standing <> 'WITHDRAWN';
CREATE INDEX published_genre ON disclosure.published (genre, published_on DESC, record_id DESC) WHERE standing <> 'WITHDRAWN';
CREATE INDEX published_changed ON disclosure.published (changed_at DESC, record_id DESC) WHERE standing <> 'WITHDRAWN';
CREATE INDEX published_interprets ON disclosure.published (interprets) WHERE interprets <> '';

CREATE TABLE disclosure.catalogue_tally (
    agency_id    uuid    NOT NULL,
    region_code  text    NOT NULL,
    region_level text    NOT NULL,
    category     text    NOT NULL,
    topic        text    NOT NULL,
    genre        text    NOT NULL,
    year         integer NOT NULL,
    records      integer NOT NULL,
    PRIMARY KEY (agency_id, region_code, region_level, category, topic, genre, year)
);
COMMENT ON TABLE disclosure.catalogue_tally IS 'how many records the public catalogue has of each combination, kept in step with published: the numbers beside the facets';
