package org.tongyuan.cases.report;

/** A number of every case of a set, added up. */
enum Total {
    STATUTORY_DAYS(Measure.LIMITED, "i.statutory_days", "法定期限", "日"),
    PROMISED_DAYS(Measure.LIMITED, "i.promised_days", "承诺期限", "日"),
    VISITS(Measure.VISITED, "r.visits", "到窗口", "次"),
    DECLARED_VISITS(Measure.DECLARED, "i.visits", "规定到现场", "次");

    private final Measure over;
    private final String expression;
    private final String label;
    private final String unit;

    Total(Measure over, String expression, String label, String unit) {
        this.over = over;
        this.expression = expression;
        this.label = label;
        this.unit = unit;
    }

    Measure over() {
        return over;
    }

    String expression() {
        return expression;
    }

    String label() {
        return label;
    }

    String unit() {
        return unit;
    }
}
