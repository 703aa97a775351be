package org.tongyuan.disclosure.coverage;

import java.util.Arrays;
import java.util.Locale;
import org.tongyuan.platform.NotFound;

/** A number of the board of coverage; each opens what it counts. */
enum Figure {
    SHOULD("应当公开的"),
    HAS("已有公开信息的"),
    MISSING("还没有公开信息的"),
    MISSED("到期没有公开的"),
    OVERDUE("已起草、超期没有公开的"),
    LATE("今年超期公开的");

    private final String label;

    Figure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Figure named(String name) {
        return Arrays.stream(values())
                .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("figure " + name));
    }
}
