CREATE TABLE disclosure.site_column (
    id         uuid        PRIMARY KEY,
    code       text        NOT NULL UNIQUE CHECK (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name       text        NOT NULL,
    about      text        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('NEWS', 'NOTICES', 'POLICY', 'STANDING')),
    owner_id   uuid        NOT NULL,
    limit_days integer     NOT NULL CHECK (limit_days BETWEEN 1 AND 1830),
    agency_id  uuid,
    category   text        NOT NULL,
    topic      text        NOT NULL,
    genre      text        NOT NULL,
    opened_on  date        NOT NULL,
    ended_on   date,
    end_reason text,
    version    integer     NOT NULL,
    CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
    CHECK (ended_on IS NULL OR end_reason <> '')
);
COMMENT ON TABLE disclosure.site_column IS '栏目 of the public site: what of the catalogue it shows (agency_id, category, topic, genre; null and empty mean all), which agency keeps it fresh (owner_id) and within how many natural days something new has to appear (limit_days)';

CREATE TABLE disclosure.public_advice (
    id               uuid        PRIMARY KEY,
    number           text        NOT NULL UNIQUE,
    receipt          text        NOT NULL UNIQUE,
    agency_id        uuid        NOT NULL,
    region_code      text        NOT NULL,
    title            text        NOT NULL,
    question         text        NOT NULL,
    asker            text,
    contact          text,
    person_id        uuid,
    may_show         boolean     NOT NULL,
    asked_on         date        NOT NULL,
    state            text        NOT NULL CHECK (state IN ('ASKED', 'ANSWERED')),
    clock            jsonb       NOT NULL,
    due_on           date,
    awaiting_year    integer,
    answer           text,
    answered_on      date,
    answered_by      uuid,
    shown            boolean     NOT NULL DEFAULT false,
    shown_title      text,
    shown_question   text,
    hidden_reason    text,
    last_occurred_at timestamptz NOT NULL,
    acts             integer     NOT NULL,
    version          integer     NOT NULL,
    CHECK ((state = 'ANSWERED') = (answered_on IS NOT NULL)),
    CHECK ((answer IS NULL) = (answered_on IS NULL)),
    CHECK (NOT shown OR (may_show AND shown_title <> '' AND shown_question <> '' AND answered_on IS NOT NULL)),
    CHECK (answered_on IS NULL OR shown OR hidden_reason <> '')
);
COMMENT ON TABLE disclosure.public_advice IS '公众咨询: what somebody asked and what was answered; title, question, asker and contact are encrypted; shown_title and shown_question are the words as the public sees them, without personal data';
COMMENT ON COLUMN disclosure.public_advice.receipt IS 'cannot be guessed: whoever knows it sees question and answer';
CREATE INDEX public_advice_open ON disclosure.public_advice (agency_id, due_on, id) WHERE state = 'ASKED';
CREATE INDEX public_advice_shown ON disclosure.public_advice (answered_on DESC, id DESC) WHERE shown;
CREATE INDEX public_advice_asked ON disclosure.public_advice (asked_on, answered_on);
CREATE INDEX public_advice_person ON disclosure.public_advice (person_id, id DESC) WHERE person_id IS NOT NULL;

CREATE TABLE disclosure.public_advice_act (
    advice_id   uuid        NOT NULL REFERENCES disclosure.public_advice,
    sequence    integer     NOT NULL,
    act         text        NOT NULL,
    to_state    text        NOT NULL,
    actor_kind  text        NOT NULL,
    actor_id    text        NOT NULL,
    actor_name  text,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    note        text        NOT NULL,
    PRIMARY KEY (advice_id, sequence)
);

CREATE TABLE disclosure.web_site (
    id              uuid        PRIMARY KEY,
    name            text        NOT NULL,
    identifier      text        UNIQUE CHECK (identifier ~ '^[0-9A-Za-z]{10}$'),
    address         text        NOT NULL UNIQUE,
    sponsor_id      uuid        NOT NULL,
    own             boolean     NOT NULL DEFAULT false,
    opened_on       date        NOT NULL,
    closed_on       date,
    close_reason    text,
    content_hash    text,
    changed_at      timestamptz,
    last_probe_at   timestamptz,
    last_ok         boolean,
    version         integer     NOT NULL,
    CHECK ((closed_on IS NULL) = (close_reason IS NULL))
);
COMMENT ON TABLE disclosure.web_site IS '网站清单: every site of the region''s agencies; own is this installation; content_hash is that of the text of its home page as last seen, changed_at when it last became another';
CREATE UNIQUE INDEX web_site_own ON disclosure.web_site (own) WHERE own;

CREATE TABLE disclosure.web_site_probe (
    site_id   uuid        NOT NULL REFERENCES disclosure.web_site,
    probed_at timestamptz NOT NULL,
    ok        boolean     NOT NULL,
    status    integer,
    millis    integer     NOT NULL,
    error     text,
    PRIMARY KEY (site_id, probed_at),
    CHECK (ok OR error <> '')
);
COMMENT ON TABLE disclosure.web_site_probe IS 'one try to open a site''s home page: in real time, kept 400 days';
