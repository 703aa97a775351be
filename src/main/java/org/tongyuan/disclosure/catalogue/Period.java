package org.tongyuan.disclosure.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** How often information of a kind is expected. */
public enum Period {
    ONCE("一次，内容变更的及时更新"),
    AS_IT_HAPPENS("形成或者变更时"),
    YEARLY("每年"),
    QUARTERLY("每季度"),
    MONTHLY("每月");

    private final String label;

    Period(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it asks for less than another: who must tell something every quarter cannot do with once a year. */
    boolean isRarerThan(Period other) {
        return compareTo(other) < 0;
    }

    static Optional<Period> named(String name) {
        return Arrays.stream(values()).filter(p -> p.name().equals(name)).findFirst();
    }
}
