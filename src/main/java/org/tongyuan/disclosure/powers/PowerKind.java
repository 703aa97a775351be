package org.tongyuan.disclosure.powers;

import org.tongyuan.items.MatterType;

/** The kinds of administrative powers 行政职权类型. */
public enum PowerKind {
    LICENCE("行政许可"),
    PENALTY("行政处罚"),
    COERCION("行政强制"),
    LEVY("行政征收"),
    BENEFIT("行政给付"),
    INSPECTION("行政检查"),
    CONFIRMATION("行政确认"),
    REWARD("行政奖励"),
    ADJUDICATION("行政裁决"),
    OTHER("其他行政权力");

    private final String label;

    PowerKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static PowerKind of(MatterType type) {
        return switch (type) {
            case LICENCE -> LICENCE;
            case PENALTY -> PENALTY;
            case COERCION -> COERCION;
            case LEVY -> LEVY;
            case BENEFIT -> BENEFIT;
            case INSPECTION -> INSPECTION;
            case CONFIRMATION -> CONFIRMATION;
            case REWARD -> REWARD;
            case ADJUDICATION -> ADJUDICATION;
            case OTHER_POWER, PUBLIC_SERVICE -> OTHER;
        };
    }
}
