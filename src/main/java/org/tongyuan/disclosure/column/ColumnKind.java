package org.tongyuan.disclosure.column;

/** What the national checks distinguish among the columns of a site. */
public enum ColumnKind {
    NEWS("动态要闻类"),
    NOTICES("通知公告类"),
    POLICY("政策文件类"),
    /** Has to be kept fresh within a limit of its own. */
    STANDING("应更新的其他栏目");

    private final String label;

    ColumnKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether its limit is that of the checks: such columns count together. */
    public boolean isChecked() {
        return this != STANDING;
    }
}
