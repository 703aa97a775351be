package org.tongyuan.cases.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 办件编号: the 31 characters of the implementation code (unified social credit code 18, level 1, basic code 12), the legal day, and a
 * sequence of that day. Sequences belong to {@code scope}, so numbers never double even where two items share the 31 characters.
 *
 * <p>Codes of imported lists that have another shape give no 31 characters: their number begins with the agency's verified credit code,
 * or the region's code filled up to 12 digits, and has a longer sequence. All characters may stand in a URL.
 */
public record CaseNumber(String scope, LocalDate day, int digits) {

    /** Basic code, region, 000, credit code, level, suffix: the shape of the national guide pages. */
    private static final Pattern PARTS = Pattern.compile("([0-9A-Z-]{12})-\\d{12}-\\d{3}-([0-9A-Z]{18})-(\\d)-\\d{2}");

    /** The implementation code itself, with the suffix of the item beneath it. */
    private static final Pattern WHOLE = Pattern.compile("([0-9A-Z]{18}\\d[0-9A-Z]{12})\\d{0,5}");

    private static final int SEQUENCE = 4;
    private static final int FALLBACK_SEQUENCE = 6;

    public static CaseNumber of(String itemCode, @Nullable String agencyCode, String regionCode, LocalDate day) {
        String code = itemCode.toUpperCase(Locale.ROOT);
        Matcher parts = PARTS.matcher(code);
        if (parts.matches()) {
            return new CaseNumber(parts.group(2) + parts.group(3) + parts.group(1), day, SEQUENCE);
        }
        Matcher whole = WHOLE.matcher(code);
        if (whole.matches()) {
            return new CaseNumber(whole.group(1), day, SEQUENCE);
        }
        String prefix = agencyCode != null ? agencyCode : (regionCode + "000000000000").substring(0, 12);
        return new CaseNumber(prefix, day, FALLBACK_SEQUENCE);
    }

    /** The highest sequence of a day; the one after it is refused. */
    public int max() {
        return (int) Math.pow(10, digits) - 1;
    }

    public String with(int sequence) {
        return scope + day.format(DateTimeFormatter.BASIC_ISO_DATE) + ("%0" + digits + "d").formatted(sequence);
    }
}
