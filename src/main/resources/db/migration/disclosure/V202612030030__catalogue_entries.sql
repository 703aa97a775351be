CREATE TABLE disclosure.catalogue_entry (
    id           uuid        PRIMARY KEY,
    category     text        NOT NULL,
    parent       uuid        REFERENCES disclosure.catalogue_entry,
    region_code  text        NOT NULL,
    region_level text        NOT NULL CHECK (region_level IN ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP')),
    ended_on     date,
    end_reason   text,
    version      integer     NOT NULL,
    CHECK (parent <> id),
    CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
    CHECK (end_reason <> '')
);
COMMENT ON TABLE disclosure.catalogue_entry IS '目录事项: a part of a category of the base catalogue, or what a level adds to an entry above it; region is the level that demands it, ended_on the first day on which it does so no more';

CREATE TABLE disclosure.catalogue_entry_version (
    entry_id       uuid        NOT NULL REFERENCES disclosure.catalogue_entry,
    number         integer     NOT NULL CHECK (number > 0),
    from_on        date        NOT NULL,
    first_name     text        NOT NULL,
    second_name    text        NOT NULL,
    content        text        NOT NULL,
    basis          text        NOT NULL,
    limit_id       text,
    limit_days     integer     CHECK (limit_days > 0),
    audience       text[]      NOT NULL,
    way            text        CHECK (way IN ('PROACTIVE', 'ON_REQUEST')),
    period         text        CHECK (period IN ('ONCE', 'AS_IT_HAPPENS', 'YEARLY', 'QUARTERLY', 'MONTHLY')),
    month          integer     CHECK (month BETWEEN 1 AND 12),
    carriers       text[]      NOT NULL,
    other_carriers text        NOT NULL,
    words          text        NOT NULL,
    agencies       uuid[]      NOT NULL,
    set_at         timestamptz NOT NULL,
    set_by         text        NOT NULL,
    PRIMARY KEY (entry_id, number),
    CHECK (limit_id IS NOT NULL OR limit_days IS NULL),
    CHECK ((period IS NOT DISTINCT FROM 'YEARLY') = (month IS NOT NULL))
);
COMMENT ON TABLE disclosure.catalogue_entry_version IS 'what an entry says from a day on; empty is taken from above it; words tell its records by their name; agencies are those charged, none means all that have the category as a duty';
