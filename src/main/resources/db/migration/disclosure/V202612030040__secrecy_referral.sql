-- What was referred up because it was unclear, by which letter, and what came back (条例, art. 17, third paragraph). One row per referral: a
-- version that was given back may be referred again.
CREATE TABLE disclosure.secrecy_referral (
    id          uuid        PRIMARY KEY,
    record_id   uuid        NOT NULL,
    number      integer     NOT NULL,
    sent_to     text        NOT NULL CHECK (sent_to <> ''),
    question    text        NOT NULL,
    sent_by     text        NOT NULL,
    sent_on     date        NOT NULL,
    letter_id   uuid,
    answered_by text,
    answer_no   text,
    answered_on date,
    conclusion  text        CHECK (conclusion IN ('PUBLIC', 'NOT_PUBLIC')),
    answer      text,
    recorder    text,
    recorded_at timestamptz,
    FOREIGN KEY (record_id, number) REFERENCES disclosure.record_version,
    CHECK (num_nulls(answered_by, answer_no, answered_on, conclusion, answer, recorder, recorded_at) IN (0, 7)),
    CHECK (answered_on IS NULL OR answered_on >= sent_on)
);
CREATE INDEX secrecy_referral_version ON disclosure.secrecy_referral (record_id, number, id);
COMMENT ON TABLE disclosure.secrecy_referral IS '报请确定: to whom a version was referred and what they answered; letter_id is the letter, null for what was referred before letters were kept';

INSERT INTO disclosure.secrecy_referral (id, record_id, number, sent_to, question, sent_by, sent_on)
SELECT gen_random_uuid(), v.record_id, v.number, v.referred_to, coalesce(a.note, ''), coalesce(a.actor_name, ''), v.referred_on
FROM disclosure.record_version v
LEFT JOIN LATERAL (
    SELECT note, actor_name FROM disclosure.record_act a
    WHERE a.record_id = v.record_id AND a.number = v.number AND a.act = 'RECORD_REFERRED_UP' ORDER BY sequence DESC LIMIT 1) a ON true
WHERE v.referred_to IS NOT NULL;
