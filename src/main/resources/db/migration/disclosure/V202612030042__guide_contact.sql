CREATE TABLE disclosure.guide_contact (
    agency_id  uuid        PRIMARY KEY,
    office     text        NOT NULL,
    hours      text        NOT NULL,
    fax        text        NOT NULL,
    email      text        NOT NULL,
    post_to    text        NOT NULL,
    hand_in    text        NOT NULL,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL
);
COMMENT ON TABLE disclosure.guide_contact IS 'what the guide to disclosure (条例, art. 12) says of an agency''s disclosure office beside the directory''s address and telephone: its name, hours, fax, mail, where to post and to hand in an application; empty where nothing is known';
