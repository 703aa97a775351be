-- 权力清单: what agencies may do by law. Of a power that is also a service item, name, basis and kind are the item version's in force;
-- stored is only what is the power's own.
CREATE TABLE disclosure.power (
    code         text        PRIMARY KEY CHECK (code ~ '^[0-9A-Za-z-]{4,60}$'),
    item_code    text        UNIQUE,
    agency_id    uuid        NOT NULL,
    name         text,
    kind         text        CHECK (kind IN ('LICENCE', 'PENALTY', 'COERCION', 'LEVY', 'BENEFIT', 'INSPECTION', 'CONFIRMATION', 'REWARD',
                                             'ADJUDICATION', 'OTHER')),
    basis        text,
    flow         text        NOT NULL,
    object       text        NOT NULL,
    norms        text        NOT NULL,
    version      integer     NOT NULL,
    ended_on     date,
    ended_reason text,
    CHECK ((ended_on IS NULL) = (ended_reason IS NULL)),
    CONSTRAINT one_source CHECK (
        (item_code IS NULL AND name IS NOT NULL AND kind IS NOT NULL AND basis IS NOT NULL)
        OR (item_code IS NOT NULL AND name IS NULL AND kind IS NULL AND basis IS NULL AND flow = ''))
);
COMMENT ON TABLE disclosure.power IS 'a power of an agency: object is on whom it is exercised, norms how (裁量基准 and the like); flow has one step a line, only where no item has stages';
CREATE INDEX power_agency ON disclosure.power (agency_id, code);

CREATE TABLE disclosure.power_risk (
    power_code text    NOT NULL REFERENCES disclosure.power,
    place      integer NOT NULL,
    risk       text    NOT NULL CHECK (risk <> ''),
    level      text    NOT NULL CHECK (level IN ('HIGH', 'MEDIUM', 'LOW')),
    safeguard  text    NOT NULL CHECK (safeguard <> ''),
    post       text    NOT NULL CHECK (post <> ''),
    PRIMARY KEY (power_code, place)
);
COMMENT ON TABLE disclosure.power_risk IS '廉政风险点 of a power with the safeguard and the post that answers for it';

CREATE TABLE disclosure.power_change (
    power_code text        NOT NULL REFERENCES disclosure.power,
    version    integer     NOT NULL,
    what       text        NOT NULL CHECK (what <> ''),
    why        text        NOT NULL,
    by_id      uuid        NOT NULL,
    by_name    text        NOT NULL,
    changed_on date        NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (power_code, version)
);
COMMENT ON TABLE disclosure.power_change IS 'what was changed in the list of powers, version by version';
