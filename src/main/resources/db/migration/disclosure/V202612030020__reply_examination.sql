CREATE TABLE disclosure.reply_examination (
    id                uuid    PRIMARY KEY,
    request_id        uuid    NOT NULL REFERENCES disclosure.request,
    reply_type        text    NOT NULL,
    grounds           text[]  NOT NULL DEFAULT '{}',
    reason            text,
    provided          text,
    proposed_by_kind  text    NOT NULL,
    proposed_by_id    text    NOT NULL,
    proposed_by_name  text,
    proposed_on       date    NOT NULL,
    replaced          boolean NOT NULL DEFAULT false,
    referred_to       text,
    referral_number   text,
    referral_question text,
    referred_on       date,
    answered_by       text,
    answer_number     text,
    answer            text,
    answered_on       date,
    verdict           text    CHECK (verdict IN ('AGREED', 'SENT_BACK')),
    basis             text,
    examined_by_kind  text,
    examined_by_id    text,
    examined_by_name  text,
    examined_on       date,
    CHECK ((referred_on IS NULL) = (referred_to IS NULL) AND (referred_on IS NULL) = (referral_number IS NULL)
        AND (referred_on IS NULL) = (referral_question IS NULL)),
    CHECK ((answered_on IS NULL) = (answered_by IS NULL) AND (answered_on IS NULL) = (answer_number IS NULL)
        AND (answered_on IS NULL) = (answer IS NULL)),
    CHECK (answered_on IS NULL OR answered_on >= referred_on),
    CHECK ((verdict IS NULL) = (examined_on IS NULL) AND (verdict IS NULL) = (basis IS NULL)
        AND (verdict IS NULL) = (examined_by_id IS NULL)),
    CHECK (verdict IS NULL OR referred_on IS NULL OR answered_on IS NOT NULL),
    CHECK (verdict IS NULL OR (examined_by_kind, examined_by_id) <> (proposed_by_kind, proposed_by_id))
);
COMMENT ON TABLE disclosure.reply_examination IS '答复前的审查 (条例, art. 17): what is to be answered and given out, examined by somebody other than who proposed it; reason, provided, referral_question, answer and basis are encrypted; one of a request counts, the others are replaced';
CREATE UNIQUE INDEX reply_examination_of ON disclosure.reply_examination (request_id) WHERE NOT replaced;
CREATE INDEX reply_examination_request ON disclosure.reply_examination (request_id, id);

CREATE TABLE disclosure.reply_examination_file (
    examination_id uuid    NOT NULL REFERENCES disclosure.reply_examination,
    place          integer NOT NULL,
    file_id        uuid    NOT NULL REFERENCES disclosure.request_file,
    sha256         text    NOT NULL,
    PRIMARY KEY (examination_id, place)
);

CREATE TABLE disclosure.reply_examination_hit (
    id             uuid PRIMARY KEY,
    examination_id uuid NOT NULL REFERENCES disclosure.reply_examination,
    place          text NOT NULL,
    kind           text NOT NULL,
    shown          text NOT NULL,
    fingerprint    text NOT NULL,
    reason         text,
    answered_by    text,
    answered_on    date,
    UNIQUE (examination_id, place, kind, fingerprint),
    CHECK ((reason IS NULL) = (answered_on IS NULL) AND (reason IS NULL) = (answered_by IS NULL))
);
COMMENT ON TABLE disclosure.reply_examination_hit IS 'what looks like personal data in a proposed reply: place is PROVIDED, REASON or the SHA-256 of a file; shown is masked, fingerprint a keyed digest; reason says why it may be given out and is encrypted';

-- As before, with the examinations; a request without one has the digest that it had.
CREATE OR REPLACE FUNCTION disclosure.request_seal(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(string_agg(line, E'\n' ORDER BY kind, line COLLATE "C"), 'UTF8')), 'hex')
    FROM (
        SELECT 1 AS kind, jsonb_strip_nulls(to_jsonb(r))::text AS line FROM disclosure.request r WHERE r.id = which
        UNION ALL
        SELECT 2, jsonb_strip_nulls(to_jsonb(c))::text FROM disclosure.request_clock c WHERE c.request_id = which
        UNION ALL
        SELECT 3, jsonb_strip_nulls(to_jsonb(a))::text FROM disclosure.request_act a WHERE a.request_id = which
        UNION ALL
        SELECT 4, jsonb_strip_nulls(to_jsonb(c))::text FROM disclosure.consultation c WHERE c.request_id = which
        UNION ALL
        SELECT 5, jsonb_strip_nulls(to_jsonb(f))::text FROM disclosure.fee f WHERE f.request_id = which
        UNION ALL
        SELECT 6, jsonb_strip_nulls(to_jsonb(p))::text FROM disclosure.reply p WHERE p.request_id = which
        UNION ALL
        SELECT 7, jsonb_strip_nulls(to_jsonb(p))::text FROM disclosure.reply_file p WHERE p.request_id = which
        UNION ALL
        SELECT 8, jsonb_strip_nulls(to_jsonb(p))::text FROM disclosure.request_file p WHERE p.request_id = which
        UNION ALL
        SELECT 9, jsonb_strip_nulls(to_jsonb(e))::text FROM disclosure.reply_examination e WHERE e.request_id = which
        UNION ALL
        SELECT 10, jsonb_strip_nulls(to_jsonb(f))::text
        FROM disclosure.reply_examination_file f JOIN disclosure.reply_examination e ON e.id = f.examination_id WHERE e.request_id = which
        UNION ALL
        SELECT 11, jsonb_strip_nulls(to_jsonb(h))::text
        FROM disclosure.reply_examination_hit h JOIN disclosure.reply_examination e ON e.id = h.examination_id WHERE e.request_id = which
    ) AS rows
$$;
