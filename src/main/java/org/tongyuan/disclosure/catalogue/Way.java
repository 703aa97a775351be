package org.tongyuan.disclosure.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** 公开方式. */
public enum Way {
    PROACTIVE("主动"),
    ON_REQUEST("依申请公开");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<Way> named(String name) {
        return Arrays.stream(values()).filter(w -> w.name().equals(name)).findFirst();
    }
}
