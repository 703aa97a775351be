package org.tongyuan.cases.tables;

import java.util.List;

/**
 * The table of outside cases: the columns of the national table of accepted cases that a report knows, the two days of the result, and
 * what else a report says. Taken out and brought in with the same columns.
 */
final class OutsideTable {

    static final String NAME = "up_pro_accept";

    static final String SYSTEM = "source_system";
    static final String NUMBER = "project_no";
    static final String ITEM = "task_code";
    static final String NAME_OF_APPLICANT = "applyer_name";
    static final String ID_TYPE = "applyer_page_type";
    static final String ID_NUMBER = "applyer_page_code";
    static final String RECEIVED = "apply_date";
    static final String ACCEPTED = "accept_date";
    static final String DUE = "promise_date";
    static final String DECIDED = "decide_date";
    static final String ENDED = "result_date";
    static final String STATE = "project_state";
    static final String UPDATED = "update_time";
    static final String LINK = "link_addr";

    static final List<String> COLUMNS = List.of(
            SYSTEM,
            NUMBER,
            ITEM,
            "task_name",
            NAME_OF_APPLICANT,
            ID_TYPE,
            ID_NUMBER,
            RECEIVED,
            ACCEPTED,
            DUE,
            DECIDED,
            ENDED,
            STATE,
            UPDATED,
            LINK);

    /** Without these a row says nothing. */
    static final List<String> REQUIRED = List.of(NUMBER, ITEM, NAME_OF_APPLICANT, ID_NUMBER, RECEIVED, STATE, UPDATED);

    private OutsideTable() {}
}
