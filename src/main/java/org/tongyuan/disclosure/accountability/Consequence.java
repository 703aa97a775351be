package org.tongyuan.disclosure.accountability;

import org.tongyuan.platform.RuleBroken;

/** What follows. Punishing people is for the body that has the power (有权机关): the authority in charge proposes it or passes it on. */
enum Consequence {
    URGE("督促整改"),
    CRITICISE("通报批评"),
    ORDER_CORRECTION("责令改正"),
    PROPOSE("提出处理建议"),
    TRANSFER("移送处理");

    private final String label;

    Consequence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** 责令改正 rests on articles 52 and 53, 督促整改 and 通报批评 on article 47; the other two on either. */
    void mustRestOn(Basis basis) {
        boolean supervision = basis == Basis.NOT_AS_REQUIRED;
        boolean fits = switch (this) {
            case URGE, CRITICISE -> supervision;
            case ORDER_CORRECTION -> !supervision;
            case PROPOSE, TRANSFER -> true;
        };
        if (!fits) {
            throw new RuleBroken("disclosure.accountability.basis", label, basis.article());
        }
    }
}
