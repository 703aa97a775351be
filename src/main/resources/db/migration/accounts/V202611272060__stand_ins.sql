CREATE TABLE accounts.staff_leave (
    id          uuid PRIMARY KEY,
    account_id  uuid        NOT NULL REFERENCES accounts.account (id),
    kind        text        NOT NULL CHECK (kind IN ('ANNUAL', 'SICK', 'PERSONAL', 'DUTY_TRIP', 'TRAINING', 'OTHER')),
    from_day    date        NOT NULL,
    to_day      date        NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    ended_at    timestamptz,
    ended_by    text,
    CHECK (to_day >= from_day)
);
COMMENT ON TABLE accounts.staff_leave IS 'Legal days on which a member of staff is away, both ends included; ended_at: back early, or called off';
CREATE INDEX staff_leave_account ON accounts.staff_leave (account_id, to_day) WHERE ended_at IS NULL;

CREATE TABLE accounts.stand_in (
    id           uuid PRIMARY KEY,
    principal_id uuid        NOT NULL REFERENCES accounts.account (id),
    deputy_id    uuid        NOT NULL REFERENCES accounts.account (id),
    agency_id    uuid        NOT NULL,
    from_day     date        NOT NULL,
    to_day       date        NOT NULL,
    while_away   boolean     NOT NULL,
    permissions  text[],
    reason       text        NOT NULL,
    named_at     timestamptz NOT NULL,
    named_by     text        NOT NULL,
    ended_at     timestamptz,
    ended_by     text,
    ended_why    text,
    CHECK (principal_id <> deputy_id),
    CHECK (to_day >= from_day),
    CHECK (permissions <> '{}')
);
COMMENT ON TABLE accounts.stand_in IS 'AB岗: on these legal days the deputy (B) may act in the right of the principal (A); never on a day on which B is away';
COMMENT ON COLUMN accounts.stand_in.agency_id IS 'The agency of both when it was named; it lapses when either moves';
COMMENT ON COLUMN accounts.stand_in.while_away IS 'Only on those of the days on which the principal is on leave';
COMMENT ON COLUMN accounts.stand_in.permissions IS 'Null: everything the principal''s roles allow on that day, as far as cases go';
CREATE INDEX stand_in_deputy ON accounts.stand_in (deputy_id, to_day) WHERE ended_at IS NULL;
CREATE INDEX stand_in_principal ON accounts.stand_in (principal_id, to_day) WHERE ended_at IS NULL;
CREATE INDEX stand_in_agency ON accounts.stand_in (agency_id, to_day DESC);

CREATE FUNCTION accounts.seal_of_stand_in(s accounts.stand_in) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(convert_to(jsonb_build_array(
        s.id, s.principal_id, s.deputy_id, s.agency_id, s.from_day, s.to_day, s.while_away, s.permissions, s.reason,
        extract(epoch FROM s.named_at), s.named_by, extract(epoch FROM s.ended_at), s.ended_by, s.ended_why)::text, 'UTF8')), 'hex')
$$;
