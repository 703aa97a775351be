CREATE TABLE disclosure.reading_place (
    id               uuid        PRIMARY KEY,
    agency_id        uuid        NOT NULL,
    region_code      text        NOT NULL,
    kind             text        NOT NULL CHECK (kind IN ('ARCHIVE', 'LIBRARY', 'SERVICE_HALL', 'OTHER')),
    name             text        NOT NULL CHECK (name <> ''),
    address          text        NOT NULL CHECK (address <> ''),
    hours            text        NOT NULL CHECK (hours <> ''),
    phone            text        NOT NULL,
    equipment        text        NOT NULL,
    closed_on        date,
    last_occurred_at timestamptz NOT NULL,
    version          integer     NOT NULL
);
COMMENT ON TABLE disclosure.reading_place IS '政府信息查阅场所 (条例, art. 25): where anybody reads public information without a computer of their own; agency_id keeps the entry';

CREATE TABLE disclosure.reading_delivery (
    id           uuid        PRIMARY KEY,
    place_id     uuid        NOT NULL REFERENCES disclosure.reading_place,
    sequence     integer     NOT NULL,
    drawn_up_on  date        NOT NULL,
    drawn_up_by  text        NOT NULL,
    fresh        integer     NOT NULL,
    changed      integer     NOT NULL,
    ended        integer     NOT NULL,
    digest       text        NOT NULL,
    cancelled_on date,
    confirmed_on date,
    receiver     text,
    way          text,
    occurred_at  timestamptz NOT NULL,
    UNIQUE (place_id, sequence),
    CHECK (cancelled_on IS NULL OR confirmed_on IS NULL),
    CHECK ((confirmed_on IS NULL) = (receiver IS NULL)),
    CHECK (confirmed_on IS NULL OR confirmed_on >= drawn_up_on)
);
COMMENT ON TABLE disclosure.reading_delivery IS '向国家档案馆、公共图书馆提供政府信息 (条例, art. 25(3)): a batch of what the place did not have; digest is that of its lines, receiver is encrypted';
CREATE UNIQUE INDEX reading_delivery_open ON disclosure.reading_delivery (place_id) WHERE confirmed_on IS NULL AND cancelled_on IS NULL;

CREATE TABLE disclosure.reading_delivery_item (
    delivery_id uuid    NOT NULL REFERENCES disclosure.reading_delivery,
    record_id   uuid    NOT NULL REFERENCES disclosure.record,
    number      integer NOT NULL,
    standing    text    NOT NULL CHECK (standing IN ('IN_FORCE', 'ABOLISHED', 'WITHDRAWN')),
    change      text    NOT NULL CHECK (change IN ('NEW', 'VERSION', 'ABOLISHED', 'WITHDRAWN')),
    PRIMARY KEY (delivery_id, record_id)
);
COMMENT ON TABLE disclosure.reading_delivery_item IS 'which version of a record the place was given, or that it is in force or public no more';
CREATE INDEX reading_delivery_item_record ON disclosure.reading_delivery_item (record_id);

-- The digest of a place with its deliveries, sealed in the journal with each act; the lines of a delivery are in it by their digest.
CREATE FUNCTION disclosure.reading_place_seal(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(string_agg(line, E'\n' ORDER BY kind, line COLLATE "C"), 'UTF8')), 'hex')
    FROM (
        SELECT 1 AS kind, jsonb_strip_nulls(to_jsonb(p))::text AS line FROM disclosure.reading_place p WHERE p.id = which
        UNION ALL
        SELECT 2, jsonb_strip_nulls(to_jsonb(d))::text FROM disclosure.reading_delivery d WHERE d.place_id = which
    ) AS rows
$$;
