package org.tongyuan.disclosure.catalogue;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The index number 索引号 of public information, {@code 790100013/202603-00042}: organization code of the agency that published it, month of
 * publication, sequence within both. It stays when the agency is merged or renamed and is never given to anything else.
 */
public record IndexNumber(String organization, YearMonth month, int sequence) {

    /** The greatest sequence of a month. */
    public static final int LAST = 99_999;

    private static final Pattern SHAPE = Pattern.compile("([0-9A-Z]{9})[/_-](\\d{4})(0[1-9]|1[0-2])-(\\d{5})");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    public IndexNumber {
        if (!organization.matches("[0-9A-Z]{9}") || sequence < 1 || sequence > LAST) {
            throw new IllegalArgumentException("No index number: " + organization + " " + month + " " + sequence);
        }
    }

    /** Reads one; in an address the slash may be written as a hyphen or underscore. */
    public static Optional<IndexNumber> parse(String text) {
        var read = SHAPE.matcher(text);
        if (!read.matches() || read.group(4).equals("00000")) {
            return Optional.empty();
        }
        var month = YearMonth.of(Integer.parseInt(read.group(2)), Integer.parseInt(read.group(3)));
        return Optional.of(new IndexNumber(read.group(1), month, Integer.parseInt(read.group(4))));
    }

    /** What stands after the slash. */
    public String number() {
        return MONTH.format(month) + "-" + "%05d".formatted(sequence);
    }

    @Override
    public String toString() {
        return organization + "/" + number();
    }
}
