-- Data elements as they are changed here, beside the built-in catalogue.
CREATE TABLE standards.element_version (
    id         text        NOT NULL,
    version    text        NOT NULL,
    name       text        NOT NULL,
    english    text        NOT NULL,
    format     text        NOT NULL,
    pattern    text,
    unit       text,
    codes      json        NOT NULL,
    source     text        NOT NULL,
    registrar  text        NOT NULL,
    definition text        NOT NULL,
    at         timestamptz NOT NULL,
    by_account uuid        NOT NULL,
    PRIMARY KEY (id, version)
);
COMMENT ON TABLE standards.element_version IS 'Versions of data elements written here, never changed';
COMMENT ON COLUMN standards.element_version.codes IS 'Code list in its order';

CREATE TABLE standards.element_deprecation (
    id         text        PRIMARY KEY,
    until      date        NOT NULL,
    successor  text,
    reason     text        NOT NULL,
    at         timestamptz NOT NULL,
    by_account uuid        NOT NULL
);
COMMENT ON TABLE standards.element_deprecation IS 'Elements that go out of use: until when they may be used, and what takes their place';

CREATE TABLE standards.element_change (
    number   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id       text        NOT NULL,
    version  text        NOT NULL,
    kind     text        NOT NULL CHECK (kind IN ('REVISED', 'BROKEN', 'DEPRECATED')),
    summary  text        NOT NULL,
    at       timestamptz NOT NULL
);
COMMENT ON TABLE standards.element_change IS 'What happened to data elements, in order, for those who use them; BROKEN is a new major version';

CREATE TABLE standards.element_watch (
    id      text NOT NULL,
    account uuid NOT NULL,
    PRIMARY KEY (id, account)
);
COMMENT ON TABLE standards.element_watch IS 'Members of staff who are told of changes, by element; * stands for all elements';
