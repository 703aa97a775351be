package org.tongyuan.cases.presence;

/** In what capacity somebody stands at the window. */
public enum Capacity {
    SELF("本人"),
    FAMILY("家庭成员"),
    AGENT("委托代理人"),
    LEGAL_REPRESENTATIVE("法定代表人");

    private final String label;

    Capacity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
