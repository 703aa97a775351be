package org.tongyuan.items.imports;

/** What can be wrong with a row. What keeps it out of the system refuses it; everything else is imported as given, and marked. */
enum FindingKind {
    ITEM_CODE_UNPARSEABLE("事项编码不符合“基本编码–区划–000–18位代码–层级–后缀”的规则", false),
    CHECK_CHARACTER_INVALID("事项编码中 18 位代码的校验码不对", false),
    DEPT_CODE_NOT_USCC("部门代码不是统一社会信用代码", false),
    DEPARTMENT_SEVERAL_CODES("同一部门使用了几个代码", false),
    NAME_USED_TWICE_IN_AGENCY("同一部门有同名事项", false),
    DEPT_CODE_DIFFERS("部门代码与事项编码中的代码不同", false),
    DEPARTMENT_KNOWN_BY_OTHER_NAME("该代码在本系统登记的是另一个名称的机构", false),
    REGION_UNKNOWN("行政区划代码不存在", false),
    REGION_DIFFERS("行政区划代码与事项编码中的区划不同", false),
    LEVEL_UNKNOWN("事项编码中的层级数字不在 1–6 之间", false),
    CODE_NEARLY_TWICE("编码与另一行只差大小写或空格", false),
    SPACES_AROUND("内容前后有空格", false),
    VALUE_UNREADABLE("有的内容读不懂，已原样保留", false),
    VALUE_DIFFERS("内容与同一事项的其他内容不一致，以导入后的为准", false),
    RULE_NOT_MET("内容不符合发布规则", false),
    CODE_TWICE("编码与前面的行完全相同", true),
    CODE_MISSING("没有事项编码", true),
    CODE_UNUSABLE("事项编码含有网址中不能用的字符或超过 64 位", true),
    NAME_MISSING("没有事项名称", true),
    DEPARTMENT_MISSING("没有实施主体", true),
    TASK_TYPE_UNKNOWN("事项类型不在国家类型表中", true),
    NO_REGION("没有可用的行政区划", true),
    DRAFT_OPEN("该事项有未发布的草稿", true),
    ITEM_ROW_MISSING("没有对应的基本信息行", true),
    ITEM_ROW_REFUSED("对应的基本信息行没有导入", true);

    private final String label;
    private final boolean refusing;

    FindingKind(String label, boolean refusing) {
        this.label = label;
        this.refusing = refusing;
    }

    String label() {
        return label;
    }

    /** Whether a row with it is refused. */
    boolean refusing() {
        return refusing;
    }
}
