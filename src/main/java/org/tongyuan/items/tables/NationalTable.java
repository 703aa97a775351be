package org.tongyuan.items.tables;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The tables of the national platform (up_task_general_*) with their columns as they are called there. What they lack and rows cannot
 * do without stands at the end: the region and the 主项 of a basic row, and the item's code in rows of the other tables.
 */
public enum NationalTable {
    BASIC(
            "基本信息",
            "task_name catalog_code local_catalog_code task_code local_task_code task_handle_item task_type task_version"
                    + " task_state by_law power_source use_level dept_code dept_name dept_type entrust_name"
                    + " accept_condition anticipate_day anticipate_type anticipate_explain promise_day promise_type"
                    + " promise_explain project_type handle_type handle_flow special_procedure is_fee fee_basis"
                    + " server_type limit_scene_num link_addr mobile_terminal_url is_single_login app_is_single_login"
                    + " transact_addr transact_time link_way supervise_way plan_effective_date plan_cancel_date"
                    + " main_item region_code"),
    EXTEND(
            "扩展信息",
            "task_code result_type result_name result_guid limit_explain is_entry_center handle_area is_online"
                    + " online_handle_depth online_handle_url is_schedule is_pay_online is_express is_service_terminals"
                    + " limit_scene_explain user_topic_type corp_topic_type other_dept service_type town_code town_name"
                    + " village_code village_name"),
    MATERIAL(
            "申请材料",
            "task_code material_name is_need material_type material_format page_num page_format source_type"
                    + " source_explain form_guid example_guid fill_explain accept_stand by_law order_num"),
    FEE("收费项目", "task_code fee_name fee_stand by_law is_desc desc_explain"),
    QUESTIONS("常见问题", "task_code question answer");

    private final String label;
    private final List<String> columns;

    NationalTable(String label, String columns) {
        this.label = label;
        this.columns = List.of(columns.split(" "));
    }

    public String label() {
        return label;
    }

    /** The table's name over there, and of the sheet or CSV file. */
    public String table() {
        return "up_task_general_" + name().toLowerCase(Locale.ROOT);
    }

    public List<String> columns() {
        return columns;
    }

    /** Columns of the two tables that have one row an item. */
    public static Stream<String> columnsOfItems() {
        return Stream.concat(BASIC.columns.stream(), EXTEND.columns.stream()).distinct();
    }
}
