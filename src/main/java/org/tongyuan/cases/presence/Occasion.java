package org.tongyuan.cases.presence;

/** What somebody came for. */
public enum Occasion {
    INTAKE("递交申请"),
    CORRECTION("递交补正材料"),
    COLLECTION("领取结果");

    private final String label;

    Occasion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
