CREATE SCHEMA IF NOT EXISTS fees;

CREATE TABLE fees.demand (
    id                uuid          PRIMARY KEY,
    number            text          NOT NULL UNIQUE,
    case_id           uuid          NOT NULL,
    case_number       text          NOT NULL,
    item_version_id   uuid          NOT NULL,
    item_code         text          NOT NULL,
    item_name         text          NOT NULL,
    agency_id         uuid          NOT NULL,
    region_code       text          NOT NULL,
    payer_id          uuid          NOT NULL,
    letter_id         uuid          NOT NULL,
    fee_name          text          NOT NULL,
    standard          text          NOT NULL,
    basis             text          NOT NULL,
    unit_amount       numeric(12,2) NOT NULL CHECK (unit_amount > 0),
    unit              text,
    quantity          integer       NOT NULL CHECK (quantity > 0),
    relief_who        text,
    relief_percent    integer       CHECK (relief_percent BETWEEN 1 AND 100),
    relief_basis      text,
    relief_reason     text,
    relief_evidence   text,
    amount            numeric(12,2) NOT NULL CHECK (amount >= 0),
    due_days          integer,
    due_on            date,
    demanded_on       date          NOT NULL,
    demanded_by       text          NOT NULL,
    demanded_by_name  text          NOT NULL,
    state             text          NOT NULL CHECK (state IN ('UNPAID', 'PAID', 'WAIVED', 'WITHDRAWN')),
    paid_on           date,
    withdrawn_on      date,
    withdrawn_by_name text,
    withdrawal        text,
    last_occurred_at  timestamptz   NOT NULL,
    version           integer       NOT NULL,
    CHECK ((relief_who IS NULL) = (relief_percent IS NULL) AND (relief_who IS NULL) = (relief_reason IS NULL)
        AND (relief_who IS NULL) = (relief_evidence IS NULL) AND (relief_who IS NULL) = (relief_basis IS NULL)),
    CHECK ((state = 'PAID') = (paid_on IS NOT NULL)),
    CHECK ((state = 'WITHDRAWN') = (withdrawn_on IS NOT NULL)),
    CHECK ((state = 'WITHDRAWN') = (withdrawal IS NOT NULL)),
    CHECK (state <> 'WAIVED' OR amount = 0),
    CHECK (state NOT IN ('UNPAID', 'PAID') OR amount > 0)
);
COMMENT ON TABLE fees.demand IS '缴费通知书: a fee of the published list that a case owes; relief_reason and relief_evidence are encrypted; due_on is null while the calendar of its year is not known';
CREATE UNIQUE INDEX demand_once ON fees.demand (case_id, fee_name) WHERE state = 'UNPAID';
CREATE INDEX demand_case ON fees.demand (case_id, id);
CREATE INDEX demand_case_number ON fees.demand (case_number);
CREATE INDEX demand_payer ON fees.demand (payer_id, id);
CREATE INDEX demand_waits ON fees.demand (demanded_on) WHERE state = 'UNPAID' AND due_on IS NULL AND due_days IS NOT NULL;

CREATE TABLE fees.payment (
    id                 uuid          PRIMARY KEY,
    demand_id          uuid          NOT NULL REFERENCES fees.demand,
    channel            text          NOT NULL CHECK (channel IN ('CASH', 'CARD', 'CODE', 'ONLINE')),
    amount             numeric(12,2) NOT NULL CHECK (amount > 0),
    transaction_number text,
    cashier_id         text,
    cashier_name       text,
    paid_at            timestamptz   NOT NULL,
    booked_on          date          NOT NULL,
    held               text          CHECK (held IN ('WITHDRAWN', 'SECOND')),
    receipt_number     text          NOT NULL UNIQUE,
    CHECK ((channel = 'CASH') = (transaction_number IS NULL)),
    CHECK ((channel = 'ONLINE') = (cashier_id IS NULL))
);
COMMENT ON TABLE fees.payment IS '缴款: held says why it settles nothing and is to be given back; transaction_number is the gateway''s or that on the slip of the card terminal';
CREATE UNIQUE INDEX payment_transaction ON fees.payment (channel, transaction_number);
CREATE UNIQUE INDEX payment_settles ON fees.payment (demand_id) WHERE held IS NULL;
CREATE INDEX payment_demand ON fees.payment (demand_id, id);
CREATE INDEX payment_day ON fees.payment (booked_on, channel);

CREATE TABLE fees.receipt_print (
    payment_id uuid        NOT NULL REFERENCES fees.payment,
    turn       integer     NOT NULL,
    printed_at timestamptz NOT NULL,
    printed_by text        NOT NULL,
    name       text        NOT NULL,
    PRIMARY KEY (payment_id, turn)
);
COMMENT ON TABLE fees.receipt_print IS '收据的每一次打印: the first is the receipt, every later one is marked 补打';

CREATE TABLE fees.online_order (
    number    text          PRIMARY KEY,
    demand_id uuid          NOT NULL REFERENCES fees.demand,
    amount    numeric(12,2) NOT NULL,
    opened_at timestamptz   NOT NULL,
    state     text          NOT NULL CHECK (state IN ('OPEN', 'PAID', 'FAILED'))
);
CREATE INDEX online_order_demand ON fees.online_order (demand_id, opened_at);

CREATE TABLE fees.gateway_notice (
    id                 uuid        PRIMARY KEY,
    received_at        timestamptz NOT NULL,
    order_number       text,
    transaction_number text,
    amount             numeric(12,2),
    outcome            text        NOT NULL
        CHECK (outcome IN ('BOOKED', 'REPEATED', 'FAILED', 'BAD_SIGNATURE', 'WRONG_AMOUNT', 'UNKNOWN_ORDER')),
    body               text        NOT NULL
);
COMMENT ON TABLE fees.gateway_notice IS 'Every notice of the payment gateway as it came, also those that were refused: the day is reconciled with them';
CREATE INDEX gateway_notice_refused ON fees.gateway_notice (received_at) WHERE outcome IN ('BAD_SIGNATURE', 'WRONG_AMOUNT', 'UNKNOWN_ORDER');

CREATE TABLE fees.refund (
    id              uuid          PRIMARY KEY,
    number          text          NOT NULL UNIQUE,
    payment_id      uuid          NOT NULL REFERENCES fees.payment,
    demand_id       uuid          NOT NULL REFERENCES fees.demand,
    amount          numeric(12,2) NOT NULL CHECK (amount > 0),
    reason          text          NOT NULL,
    asked_on        date          NOT NULL,
    asked_by_kind   text          NOT NULL,
    asked_by        text          NOT NULL,
    asked_by_name   text,
    state           text          NOT NULL CHECK (state IN ('ASKED', 'REFUSED', 'APPROVED', 'PAID')),
    decided_on      date,
    decided_by      text,
    decided_by_name text,
    refusal         text,
    paid_on         date,
    booked_on       date,
    paid_by         text,
    paid_by_name    text,
    reference       text,
    CHECK ((state = 'ASKED') = (decided_on IS NULL)),
    CHECK ((state = 'REFUSED') = (refusal IS NOT NULL)),
    CHECK ((state = 'PAID') = (paid_on IS NOT NULL) AND (state = 'PAID') = (booked_on IS NOT NULL)),
    CHECK (decided_by IS NULL OR decided_by <> asked_by)
);
COMMENT ON TABLE fees.refund IS '退款: asked, decided by somebody else, paid through the channel of the payment; reason is encrypted; reference is the gateway''s or the terminal''s number';
CREATE INDEX refund_open ON fees.refund (state, id) WHERE state IN ('ASKED', 'APPROVED');
CREATE INDEX refund_demand ON fees.refund (demand_id, id);
CREATE INDEX refund_payment ON fees.refund (payment_id);

-- The double-entry books. Nothing is changed or taken away; every entry balances.
CREATE TABLE fees.entry (
    id          uuid        PRIMARY KEY,
    booked_on   date        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('DEMAND', 'WITHDRAWAL', 'PAYMENT', 'HELD', 'REFUND', 'HELD_REFUND', 'TRANSFER')),
    demand_id   uuid,
    payment_id  uuid,
    refund_id   uuid,
    closing_id  uuid,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX entry_day ON fees.entry (booked_on, kind);
CREATE INDEX entry_demand ON fees.entry (demand_id);

CREATE TABLE fees.posting (
    entry_id   uuid          NOT NULL REFERENCES fees.entry,
    line       integer       NOT NULL,
    account    text          NOT NULL CHECK (account IN ('PAYER', 'DUE', 'CLEARING', 'HELD', 'TO_REFUND', 'TREASURY')),
    agency_id  uuid          NOT NULL,
    channel    text,
    cashier_id text,
    debit      numeric(12,2) NOT NULL CHECK (debit >= 0),
    credit     numeric(12,2) NOT NULL CHECK (credit >= 0),
    PRIMARY KEY (entry_id, line),
    CHECK ((debit = 0) <> (credit = 0)),
    CHECK ((account IN ('CLEARING', 'HELD')) = (channel IS NOT NULL))
);
COMMENT ON TABLE fees.posting IS 'Accounts: PAYER 应收, DUE 应缴财政, CLEARING 待清算 by channel, HELD 暂存 and TO_REFUND 待退 for what nobody owed, TREASURY 财政专户';

CREATE FUNCTION fees.append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the books are only ever added to';
END $$;
CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE ON fees.entry FOR EACH ROW EXECUTE FUNCTION fees.append_only();
CREATE TRIGGER posting_append_only BEFORE UPDATE OR DELETE ON fees.posting FOR EACH ROW EXECUTE FUNCTION fees.append_only();

CREATE FUNCTION fees.must_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT coalesce(sum(debit) - sum(credit), 0) FROM fees.posting WHERE entry_id = NEW.entry_id) <> 0 THEN
        RAISE EXCEPTION 'entry % does not balance', NEW.entry_id;
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER posting_balances AFTER INSERT ON fees.posting DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION fees.must_balance();

CREATE TABLE fees.closing (
    id             uuid        PRIMARY KEY,
    number         text        NOT NULL UNIQUE,
    day            date        NOT NULL,
    scope          text        NOT NULL CHECK (scope IN ('CASHIER', 'HALL')),
    cashier_id     text,
    cashier_name   text,
    closed_at      timestamptz NOT NULL,
    closed_by      text        NOT NULL,
    closed_by_name text        NOT NULL,
    explanation    text,
    CHECK ((scope = 'CASHIER') = (cashier_id IS NOT NULL)),
    UNIQUE NULLS NOT DISTINCT (scope, cashier_id, day)
);
COMMENT ON TABLE fees.closing IS '日结: nothing is booked on the day afterwards, by this cashier or, after that of the hall, by anybody';

CREATE TABLE fees.closing_line (
    closing_id uuid          NOT NULL REFERENCES fees.closing,
    channel    text          NOT NULL,
    expected   numeric(12,2) NOT NULL,
    counted    numeric(12,2) NOT NULL,
    PRIMARY KEY (closing_id, channel)
);

CREATE TABLE fees.closing_transfer (
    closing_id uuid          NOT NULL REFERENCES fees.closing,
    agency_id  uuid          NOT NULL,
    amount     numeric(12,2) NOT NULL,
    PRIMARY KEY (closing_id, agency_id)
);
COMMENT ON TABLE fees.closing_transfer IS '划缴财政专户: what the closing of the hall moved to the treasury, by agency; negative when more was given back than taken';

CREATE TABLE fees.closing_exception (
    closing_id uuid          NOT NULL REFERENCES fees.closing,
    reference  text          NOT NULL,
    side       text          NOT NULL CHECK (side IN ('GATEWAY_ONLY', 'BOOKS_ONLY', 'AMOUNT')),
    amount     numeric(12,2) NOT NULL,
    PRIMARY KEY (closing_id, reference)
);
COMMENT ON TABLE fees.closing_exception IS 'Where the gateway''s statement and the books differ, by the gateway''s number';

-- The digest of everything of a demand, sealed in the journal with each act.
CREATE FUNCTION fees.demand_seal(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(string_agg(line, E'\n' ORDER BY kind, line COLLATE "C"), 'UTF8')), 'hex')
    FROM (
        SELECT 1 AS kind, jsonb_strip_nulls(to_jsonb(d))::text AS line FROM fees.demand d WHERE d.id = which
        UNION ALL
        SELECT 2, jsonb_strip_nulls(to_jsonb(p))::text FROM fees.payment p WHERE p.demand_id = which
        UNION ALL
        SELECT 3, jsonb_strip_nulls(to_jsonb(r))::text FROM fees.refund r WHERE r.demand_id = which
        UNION ALL
        SELECT 4, jsonb_strip_nulls(to_jsonb(t))::text FROM fees.receipt_print t JOIN fees.payment p ON p.id = t.payment_id
        WHERE p.demand_id = which
        UNION ALL
        SELECT 5, (to_jsonb(b) || to_jsonb(e))::text FROM fees.entry e JOIN fees.posting b ON b.entry_id = e.id
        WHERE e.demand_id = which
    ) AS rows
$$;

CREATE FUNCTION fees.closing_seal(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(string_agg(line, E'\n' ORDER BY kind, line COLLATE "C"), 'UTF8')), 'hex')
    FROM (
        SELECT 1 AS kind, jsonb_strip_nulls(to_jsonb(c))::text AS line FROM fees.closing c WHERE c.id = which
        UNION ALL
        SELECT 2, to_jsonb(l)::text FROM fees.closing_line l WHERE l.closing_id = which
        UNION ALL
        SELECT 3, to_jsonb(t)::text FROM fees.closing_transfer t WHERE t.closing_id = which
        UNION ALL
        SELECT 4, to_jsonb(x)::text FROM fees.closing_exception x WHERE x.closing_id = which
        UNION ALL
        SELECT 5, (to_jsonb(b) || to_jsonb(e))::text FROM fees.entry e JOIN fees.posting b ON b.entry_id = e.id
        WHERE e.closing_id = which
    ) AS rows
$$;

-- The built-in test gateway's own memory, in the demo profile only: what a provider keeps outside.
CREATE TABLE fees.test_gateway_order (
    number             text          PRIMARY KEY,
    amount             numeric(12,2) NOT NULL,
    return_to          text          NOT NULL,
    transaction_number text          UNIQUE,
    result             text          CHECK (result IN ('SUCCESS', 'FAILURE')),
    settled_at         timestamptz,
    settled_on         date
);
CREATE TABLE fees.test_gateway_refund (
    number             text          PRIMARY KEY,
    transaction_number text          NOT NULL,
    amount             numeric(12,2) NOT NULL,
    refunded_on        date          NOT NULL,
    reference          text          NOT NULL
);
