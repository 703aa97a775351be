package org.tongyuan.standards.element;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a value is written, after GB/T 18391: {@code an12} twelve characters, {@code an..60} one to sixty, {@code an0..60} none to sixty,
 * {@code n..4} a whole number of up to four digits, {@code n..12,2} a decimal with two of its twelve digits behind the point,
 * {@code d10} a date as 2026-03-16, {@code dt} a time with its offset from UTC, {@code lt} a time of day on a date as the wall clock
 * shows it, {@code b} true or false.
 *
 * @param least fewest characters of a text; 0 for the others
 * @param most most characters of a text, most digits of a number; 0 for the others
 * @param fraction digits behind the point
 */
public record ElementFormat(String text, Kind kind, int least, int most, int fraction) {

    private static final Pattern TEXT = Pattern.compile("an(?:(\\d+)|(0?)\\.\\.(\\d+))");
    private static final Pattern NUMBER = Pattern.compile("n\\.\\.(\\d+)(?:,(\\d+))?");

    /** Kinds of values. */
    public enum Kind {
        TEXT("文本"),
        INTEGER("整数"),
        DECIMAL("小数"),
        DATE("日期"),
        TIME("带时区的时间"),
        LOCAL_TIME("当地时间"),
        BOOLEAN("是或否");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Reads the notation; what it does not know is an {@link IllegalArgumentException}. */
    public static ElementFormat read(String text) {
        Matcher chars = TEXT.matcher(text);
        if (chars.matches()) {
            return chars.group(1) != null
                    ? of(text, Kind.TEXT, Integer.parseInt(chars.group(1)), Integer.parseInt(chars.group(1)), 0)
                    : of(text, Kind.TEXT, chars.group(2).isEmpty() ? 1 : 0, Integer.parseInt(chars.group(3)), 0);
        }
        Matcher digits = NUMBER.matcher(text);
        if (digits.matches()) {
            int most = Integer.parseInt(digits.group(1));
            return digits.group(2) == null
                    ? of(text, Kind.INTEGER, 0, most, 0)
                    : of(text, Kind.DECIMAL, 0, most, Integer.parseInt(digits.group(2)));
        }
        return switch (text) {
            case "d10" -> of(text, Kind.DATE, 0, 0, 0);
            case "dt" -> of(text, Kind.TIME, 0, 0, 0);
            case "lt" -> of(text, Kind.LOCAL_TIME, 0, 0, 0);
            case "b" -> of(text, Kind.BOOLEAN, 0, 0, 0);
            default -> throw new IllegalArgumentException("no such format: " + text);
        };
    }

    private static ElementFormat of(String text, Kind kind, int least, int most, int fraction) {
        return new ElementFormat(text, kind, least, most, fraction);
    }

    /** Whether everything written in the other format can be written in this one. */
    public boolean takesAllOf(ElementFormat other) {
        boolean number = kind == Kind.DECIMAL && other.kind == Kind.INTEGER;
        return (kind == other.kind || number)
                && least <= other.least
                && most - fraction >= other.most - other.fraction
                && fraction >= other.fraction;
    }

    /** The format in words. */
    public String words() {
        return switch (kind) {
            case TEXT -> least == most ? most + " 个字符" : (least == 0 ? "可为空，" : "") + "不超过 " + most + " 个字符";
            case INTEGER -> "整数，不超过 " + most + " 位";
            case DECIMAL -> "小数，共不超过 " + most + " 位，小数点后不超过 " + fraction + " 位";
            case DATE -> "日期，写作 2026-03-16";
            case TIME -> "带时区的时间，写作 2026-03-16T09:30:00+08:00";
            case LOCAL_TIME -> "当地时间，写作 2026-03-16T09:30:00";
            case BOOLEAN -> "true 或 false";
        };
    }
}
