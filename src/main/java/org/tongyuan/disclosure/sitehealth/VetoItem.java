package org.tongyuan.disclosure.sitehealth;

/** The veto items of the national checks that can be computed: one of them alone fails a site. */
enum VetoItem {
    UNREACHABLE("站点无法访问"),
    HOME("首页不更新"),
    COLUMNS("栏目不更新（动态要闻、通知公告、政策文件类）"),
    OVERDUE("应更新但长期未更新的栏目"),
    BLANK("空白栏目"),
    ADVICE("互动回应差"),
    GUIDES("服务不实用");

    private final String label;

    VetoItem(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
