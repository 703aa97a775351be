-- Inventory of existing rules 制度清理: each is kept, amended, abolished or turned into a standard, with reason, owner and due date.
CREATE TABLE standards.existing_rule (
    id              uuid    PRIMARY KEY,
    title           text    NOT NULL,
    document_number text    NOT NULL,
    issuer          text    NOT NULL,
    issued_on       date    NOT NULL,
    kind            text    NOT NULL CHECK (kind IN ('NORMATIVE', 'SYSTEM', 'PROCEDURE', 'DUTIES', 'SUPERVISION')),
    decision        text    CHECK (decision IN ('KEEP', 'AMEND', 'ABOLISH', 'STANDARDIZE')),
    reason          text,
    owner           uuid,
    due             date,
    standard        uuid    REFERENCES standards.standard,
    decided_on      date,
    done_on         date,
    version         integer NOT NULL DEFAULT 0,
    CHECK ((decision IS NULL) = (decided_on IS NULL) AND (decision IS NULL) = (reason IS NULL)
           AND (decision IS NULL) = (owner IS NULL) AND (decision IS NULL) = (due IS NULL)),
    CHECK (decision IS NOT NULL OR done_on IS NULL),
    CHECK (standard IS NULL OR decision = 'STANDARDIZE')
);
COMMENT ON COLUMN standards.existing_rule.standard IS 'The standard that the rule was turned into';
COMMENT ON COLUMN standards.existing_rule.done_on IS 'Day on which the decision was carried out';
CREATE UNIQUE INDEX existing_rule_document ON standards.existing_rule (issuer, document_number, title);
