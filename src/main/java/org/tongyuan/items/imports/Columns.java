package org.tongyuan.items.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of columns: those of the national item tables, and the Chinese headings that lists bear. */
final class Columns {

    static final String DEPARTMENT = "department";
    static final String MAIN_ITEM = "main_item";
    static final String ITEM_NAME = "item_name";
    static final String ITEM_CODE = "item_code";
    static final String TASK_TYPE = "task_type";
    static final String DEPT_CODE = "dept_code";
    static final String REGION_CODE = "region_code";

    /** Without these a row cannot be an item. */
    static final List<String> REQUIRED = List.of(DEPARTMENT, ITEM_NAME, ITEM_CODE, TASK_TYPE);

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("dept_name", DEPARTMENT),
            Map.entry("实施主体", DEPARTMENT),
            Map.entry("部门", DEPARTMENT),
            Map.entry("实施主体名称", DEPARTMENT),
            Map.entry("主项名称", MAIN_ITEM),
            Map.entry("主项", MAIN_ITEM),
            Map.entry("task_name", ITEM_NAME),
            Map.entry("事项名称", ITEM_NAME),
            Map.entry("业务办理项名称", ITEM_NAME),
            Map.entry("task_code", ITEM_CODE),
            Map.entry("实施编码", ITEM_CODE),
            Map.entry("事项编码", ITEM_CODE),
            Map.entry("业务办理项编码", ITEM_CODE),
            Map.entry("事项类型", TASK_TYPE),
            Map.entry("实施主体编码", DEPT_CODE),
            Map.entry("统一社会信用代码", DEPT_CODE),
            Map.entry("行政区划代码", REGION_CODE),
            Map.entry("行政区划", REGION_CODE),
            Map.entry("设定依据", "by_law"),
            Map.entry("受理条件", "accept_condition"),
            Map.entry("法定办结时限", "anticipate_day"),
            Map.entry("法定办结时限单位", "anticipate_type"),
            Map.entry("承诺办结时限", "promise_day"),
            Map.entry("承诺办结时限单位", "promise_type"),
            Map.entry("办件类型", "project_type"),
            Map.entry("服务对象", "server_type"),
            Map.entry("到办事现场次数", "limit_scene_num"),
            Map.entry("必须现场办理原因", "limit_scene_explain"),
            Map.entry("办理地点", "transact_addr"),
            Map.entry("办理时间", "transact_time"),
            Map.entry("咨询方式", "link_way"),
            Map.entry("监督投诉方式", "supervise_way"),
            Map.entry("是否收费", "is_fee"),
            Map.entry("收费依据", "fee_basis"),
            Map.entry("审批结果名称", "result_name"),
            Map.entry("审批结果类型", "result_type"),
            Map.entry("是否网办", "is_online"));

    private Columns() {}

    static String nameOf(String heading) {
        String name = heading.strip();
        return OTHER_NAMES.getOrDefault(name, name.toLowerCase(Locale.ROOT));
    }
}
