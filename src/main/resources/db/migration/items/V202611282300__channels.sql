-- The print sheet of a version, set once and handed out again: layout is the hash of the template it was set with.
CREATE TABLE items.sheet (
    version_id uuid NOT NULL REFERENCES items.item_version (id),
    layout     text NOT NULL,
    pdf        bytea NOT NULL,
    printed    timestamptz NOT NULL,
    PRIMARY KEY (version_id, layout)
);
ALTER TABLE items.sheet ALTER COLUMN pdf SET STORAGE EXTERNAL; -- compressed already

-- Copies of guides that others keep: another site, a screen in another hall. item_code null: of every item, by {code} in the address.
CREATE TABLE items.outside_copy (
    id        uuid PRIMARY KEY,
    item_code text,
    channel   text NOT NULL CHECK (channel <> ''),
    url       text NOT NULL CHECK (url ~ '^https?://'),
    created   timestamptz NOT NULL,
    created_by text NOT NULL,
    ended     timestamptz,
    ended_by  text
);
CREATE INDEX outside_copy_of_item ON items.outside_copy (item_code) WHERE ended IS NULL;

-- What the last look at a channel of the version in force found. differing: [{"fact","expected","seen"}].
CREATE TABLE items.channel_check (
    item_id    uuid NOT NULL REFERENCES items.item (id),
    address    text NOT NULL,
    version_id uuid NOT NULL REFERENCES items.item_version (id),
    channel    text NOT NULL,
    own        boolean NOT NULL,
    hash_seen  text,
    differing  jsonb NOT NULL,
    problem    text,
    checked    timestamptz NOT NULL,
    PRIMARY KEY (item_id, address)
);
CREATE INDEX channel_check_differing ON items.channel_check (version_id) WHERE differing <> '[]'::jsonb OR problem IS NOT NULL;
