package org.tongyuan.cases.tables;

import java.util.List;
import java.util.Locale;

/**
 * The tables of cases of the national platform (up_pro_*) with their columns as they are called there, but for those that only serve
 * the transport between databases. What they lack stands at the end: the statutory day, the state and whether acceptance was deemed.
 * Their lists of codes were not to be had, so kinds are written in words.
 */
enum CaseTable {
    ACCEPT(
            "办件受理信息",
            "project_no catalog_code task_code task_handle_item task_name task_version project_name project_type apply_type"
                    + " applyer_type applyer_name applyer_page_type applyer_page_code contact_name contact_type contact_code"
                    + " contact_mobile org_code org_name apply_date accept_date promise_date handle_user_name"
                    + " legal_date project_state is_deemed"),
    PROCESS(
            "办件过程信息",
            "project_no process_name event_name event_start_time event_end_time handle_user_name handle_explain remark"),
    RESULT(
            "办件结果信息",
            "project_no result_type result_date result_explain result_cetr_no is_delivery_results handle_user_name remark"),
    SPECIAL_PROCEDURE(
            "特别程序信息",
            "project_no special_type special_name special_reason special_time end_time special_explain result"),
    MATERIAL("材料目录信息", "project_no material_name get_type get_num material_attach_name remark");

    private final String label;
    private final List<String> columns;

    CaseTable(String label, String columns) {
        this.label = label;
        this.columns = List.of(columns.split(" "));
    }

    public String label() {
        return label;
    }

    /** The table's name over there, and of the sheet or CSV file. */
    public String table() {
        return "up_pro_" + name().toLowerCase(Locale.ROOT);
    }

    public List<String> columns() {
        return columns;
    }
}
