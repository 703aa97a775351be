package org.tongyuan.disclosure.results;

/** What a column of a 双公示 list is filled with. */
enum ListField {
    /** Nothing here knows it. */
    NONE,
    NAME,
    PERSON_KIND,
    CREDIT_CODE,
    REPRESENTATIVE,
    ID_TYPE,
    ID_MASKED,
    DOCUMENT_NAME,
    DOCUMENT_NUMBER,
    ITEM,
    ITEM_TYPE,
    CERTIFICATE,
    PERMIT_NUMBER,
    CONTENT,
    REASONS,
    BASIS,
    PENALTY_TYPES,
    /** Ten thousands of yuan, as CONFISCATED. */
    FINE,
    CONFISCATED,
    PERMITS,
    SHOWN_UNTIL,
    DECIDED_ON,
    VALID_FROM,
    VALID_UNTIL,
    AGENCY,
    AGENCY_CODE,
    STATE,
    REMARK
}
