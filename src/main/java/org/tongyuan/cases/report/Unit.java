package org.tongyuan.cases.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The unit of a figure and how it is written: rounded half up, rates and averages to one decimal. */
enum Unit {
    CASES("件", 1, 0),
    PERCENT("%", 100, 1),
    VISITS("次", 1, 1);

    /** There is no figure: nothing to divide by. */
    static final String NONE = "—";

    private final String label;
    private final int factor;
    private final int places;

    Unit(String label, int factor, int places) {
        this.label = label;
        this.factor = factor;
        this.places = places;
    }

    public String label() {
        return label;
    }

    /** The figure alone, as in a column headed by its unit. */
    String number(Value value) {
        return value.rounded(factor, places).map(this::written).orElse(NONE);
    }

    String text(Value value) {
        String number = number(value);
        return number.equals(NONE) ? NONE : number + (this == PERCENT ? "%" : " " + label);
    }

    /** What the figure is now compared with what it was; rates differ in points, not in percent of themselves. */
    String change(Value now, Value before) {
        var from = before.exact();
        var to = now.exact();
        if (from.isEmpty() || to.isEmpty()) {
            return NONE;
        }
        var difference = to.get()
                .subtract(from.get())
                .multiply(BigDecimal.valueOf(factor))
                .setScale(places, RoundingMode.HALF_UP);
        String signed =
                (difference.signum() > 0 ? "+" : difference.signum() < 0 ? "−" : "±") + written(difference.abs());
        return switch (this) {
            case CASES -> signed + " 件" + percent(difference, from.get());
            case PERCENT -> signed + " 个百分点";
            case VISITS -> signed + " 次";
        };
    }

    private static String percent(BigDecimal difference, BigDecimal from) {
        if (from.signum() == 0) {
            return "";
        }
        var share = difference.multiply(BigDecimal.valueOf(100)).divide(from, 1, RoundingMode.HALF_UP);
        String sign = share.signum() > 0 ? "+" : share.signum() < 0 ? "−" : "";
        return "（" + sign + PERCENT.written(share.abs()) + "%）";
    }

    private String written(BigDecimal number) {
        var format =
                new DecimalFormat(places == 0 ? "#,##0" : "#,##0.0", DecimalFormatSymbols.getInstance(Locale.CHINA));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
