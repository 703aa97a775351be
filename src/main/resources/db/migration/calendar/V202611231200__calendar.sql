CREATE SCHEMA calendar;

CREATE TABLE calendar.revision (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    revision bigint  NOT NULL
);
COMMENT ON TABLE calendar.revision IS 'Grows with every change of years or overrides: imports take turns on it, and every node sees by it that its tables in memory are old';
INSERT INTO calendar.revision (one, revision) VALUES (true, 0);

CREATE TABLE calendar.year (
    year         int         NOT NULL CHECK (year BETWEEN 1949 AND 2999),
    version      int         NOT NULL CHECK (version > 0),
    source       text        NOT NULL,
    origin       text        NOT NULL CHECK (origin IN ('BUILT_IN', 'IMPORTED')),
    working_days int         NOT NULL,
    entered_by   text        NOT NULL,
    entered_at   timestamptz NOT NULL,
    announced    boolean     NOT NULL,
    PRIMARY KEY (year, version)
);
COMMENT ON TABLE calendar.year IS 'Every arrangement of a year that was ever in force here; the highest version counts; announced: owners of open clocks were told';

CREATE TABLE calendar.exception (
    year    int     NOT NULL,
    version int     NOT NULL,
    day     date    NOT NULL,
    off     boolean NOT NULL,
    name    text    NOT NULL,
    PRIMARY KEY (year, version, day),
    FOREIGN KEY (year, version) REFERENCES calendar.year
);
COMMENT ON TABLE calendar.exception IS 'Days of an arrangement that are named: rest days (off) and make-up working days; a date not listed follows the week';

CREATE TABLE calendar.override (
    id           uuid        PRIMARY KEY,
    region       text        NOT NULL CHECK (region ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
    day          date        NOT NULL,
    off          boolean     NOT NULL,
    name         text        NOT NULL,
    legal_basis  text        NOT NULL,
    entered_by   text        NOT NULL,
    entered_at   timestamptz NOT NULL,
    ended_by     text,
    ended_at     timestamptz,
    ended_reason text
);
CREATE UNIQUE INDEX override_in_force ON calendar.override (region, day) WHERE ended_at IS NULL;
COMMENT ON TABLE calendar.override IS 'Rest days that a local government sets for its region and everything below it (放假办法, art. 4)';
