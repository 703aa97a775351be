CREATE SCHEMA agencies;

CREATE TABLE agencies.region (
    code        text PRIMARY KEY CHECK (code ~ '^[0-9]{6}([0-9]{3})?$'),
    name        text NOT NULL,
    level       text NOT NULL CHECK (level IN ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP')),
    parent_code text REFERENCES agencies.region (code)
);
COMMENT ON TABLE agencies.region IS 'Regions of four levels with their division codes (GB/T 2260 to the county, GB/T 10114 below)';
CREATE INDEX region_parent ON agencies.region (parent_code);

CREATE TABLE agencies.agency (
    id                    uuid PRIMARY KEY,
    name                  text        NOT NULL,
    code                  text,
    code_verified         boolean     NOT NULL,
    region_code           text        NOT NULL REFERENCES agencies.region (code),
    address               text,
    phone                 text,
    reconsideration_organ text,
    court                 text,
    registered_at         timestamptz NOT NULL,
    ended_at              timestamptz,
    ended_by              text,
    ended_why             text,
    version               integer     NOT NULL DEFAULT 0,
    CHECK ((ended_at IS NULL) = (ended_why IS NULL))
);
COMMENT ON TABLE agencies.agency IS 'Agencies; code as the source gave it, code_verified false when its check character or length is wrong';
CREATE UNIQUE INDEX agency_name ON agencies.agency (region_code, name) WHERE ended_at IS NULL;
CREATE INDEX agency_code ON agencies.agency (code);

CREATE TABLE agencies.post (
    id            uuid PRIMARY KEY,
    agency_id     uuid        NOT NULL REFERENCES agencies.agency (id),
    name          text        NOT NULL,
    registered_at timestamptz NOT NULL,
    ended_at      timestamptz,
    ended_by      text,
    ended_why     text
);
COMMENT ON TABLE agencies.post IS 'Posts (岗位) of an agency, held by staff accounts';
CREATE UNIQUE INDEX post_name ON agencies.post (agency_id, name) WHERE ended_at IS NULL;

CREATE TABLE agencies.centre (
    id            uuid PRIMARY KEY,
    agency_id     uuid        NOT NULL REFERENCES agencies.agency (id),
    name          text        NOT NULL,
    registered_at timestamptz NOT NULL
);
COMMENT ON TABLE agencies.centre IS 'Service centres (政务服务中心); the agency is the unit that runs it';

CREATE TABLE agencies.service_window (
    id            uuid PRIMARY KEY,
    centre_id     uuid        NOT NULL REFERENCES agencies.centre (id),
    number        text        NOT NULL,
    name          text        NOT NULL,
    registered_at timestamptz NOT NULL,
    ended_at      timestamptz,
    ended_by      text,
    ended_why     text,
    version       integer     NOT NULL DEFAULT 0
);
COMMENT ON TABLE agencies.service_window IS 'Windows of a service centre';
CREATE UNIQUE INDEX service_window_number ON agencies.service_window (centre_id, number) WHERE ended_at IS NULL;
